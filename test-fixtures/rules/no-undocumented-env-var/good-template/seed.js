export const seed = process.env.SEED_COUNT;
