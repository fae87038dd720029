import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  ignoreDependencies: [
    '@acme/money', // @acme/shop brings it
    'vite',
  ],
};

export default config;
