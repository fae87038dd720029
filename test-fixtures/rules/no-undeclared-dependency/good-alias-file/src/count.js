import { basket } from 'Store';

export const count = () => basket.length;
