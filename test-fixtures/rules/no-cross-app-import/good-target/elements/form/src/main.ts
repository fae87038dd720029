import { price } from '../../../src/price';

export const total = price;
