export const { ALPHA, BETA, GAMMA } = process.env;
