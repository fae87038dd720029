export { format } from './format.js';
export { utc } from './utc.js';
