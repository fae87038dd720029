import shared from '../shop/index.js';

export default shared;
