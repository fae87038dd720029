export const price = 1;
export type Price = number;
