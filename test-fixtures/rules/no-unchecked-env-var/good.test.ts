export const token = process.env.TEST_TOKEN!;
