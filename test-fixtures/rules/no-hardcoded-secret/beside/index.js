module.exports = () => 'board';
