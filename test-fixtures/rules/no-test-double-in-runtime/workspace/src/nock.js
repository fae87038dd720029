export default 'mongodb-memory-server';
