export const x = process.env.TEST_ONLY;
