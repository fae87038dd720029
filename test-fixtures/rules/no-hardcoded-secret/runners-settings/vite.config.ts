import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    env: { SHOP_ENCRYPTION_KEY: 'RzV4ZGo5RlFKMm0wYWlXdDhxTFhwb3ZrUG5KNGg3TmU=' },
  },
});
