import { price } from '../shop/price.js';

export const totalC = price + 2;
