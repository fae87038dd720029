import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['client/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
