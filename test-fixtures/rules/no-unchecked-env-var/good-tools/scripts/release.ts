export const token = process.env.RELEASE_TOKEN!;
