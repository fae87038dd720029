/** @type {import('next').NextConfig} */
module.exports = {
  reactStrictMode: true,
  env: {
    STRIPE_SECRET_KEY: 'sk_live_51Nq8ZrKf3yTgBv7WcXhLmPsD9aEuJ2oRi',
  },
  async rewrites() {
    return [{ source: '/cms/:path*', destination: 'http://cms.internal:1337/:path*' }];
  },
};
