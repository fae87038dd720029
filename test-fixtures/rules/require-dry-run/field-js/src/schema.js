export const carts = {};
