import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export function hasObjectStore() {
  try {
    require('@aws-sdk/client-s3');
    return true;
  } catch {
    return false;
  }
}
