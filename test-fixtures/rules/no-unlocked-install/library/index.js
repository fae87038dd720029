import debug from 'debug';
export default (text) => debug('pad')(text);
