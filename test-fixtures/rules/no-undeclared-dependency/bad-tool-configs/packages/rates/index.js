export const name = 'rates';
