export { round } from './libs/money/round.js';
