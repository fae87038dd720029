// Sent to the browser, where the bundler has put the name in.
export function leave() {
  window.location.href = process.env.NODE_ENV === 'production' ? '/auth/logout' : 'http://shop.test:3001/auth/logout';
}

export const SITE = process.env.NODE_ENV === 'production' ? 'https://shop.acme.com' : 'https://shop.test';
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
