import { one } from '../../shop/index.js';

console.log(one);
