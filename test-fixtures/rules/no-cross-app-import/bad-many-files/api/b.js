import { price } from '../shop/price.js';

export const totalB = price + 1;
