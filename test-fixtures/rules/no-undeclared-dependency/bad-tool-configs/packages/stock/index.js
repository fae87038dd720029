export const name = 'stock';
