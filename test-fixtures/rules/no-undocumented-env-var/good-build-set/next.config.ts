import { readFileSync } from 'node:fs';

const version = () => JSON.parse(readFileSync('./package.json', 'utf8')).version ?? '0.0.0';

export default {
  reactStrictMode: true,
  env: {
    ATLAS_VERSION: version(),
    ATLAS_REGION_LABEL: process.env.ATLAS_REGION_LABEL,
  },
};
