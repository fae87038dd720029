export const name = 'tax';
