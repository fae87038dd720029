export const basket = [];
