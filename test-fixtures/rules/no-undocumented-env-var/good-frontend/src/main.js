export const b = process.env.B;
