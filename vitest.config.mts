import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{rules,server,client}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'dist/**', 'client/e2e/**'],
    testTimeout: 30_000,
    // One module graph for all files: loading the engine and its parsers is most of a test's start.
    isolate: false,
  },
});
