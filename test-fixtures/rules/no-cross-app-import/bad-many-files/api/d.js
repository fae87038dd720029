import { price } from '../shop/price.js';

export const totalD = price + 3;
