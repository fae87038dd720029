import { createClient } from 'redis';

export function connect() {
  if (process.env.NODE_ENV === 'development') return createClient({ url: 'redis://localhost:6379' });
  return createClient({ url: 'redis://cache.acme.com:6379' });
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
}
