module.exports = {
  apps: [
    {
      name: 'shop',
      script: './server.js',
      env: { NODE_ENV: 'production', JWT_SECRET: process.env.JWT_SECRET },
      env_production: { SESSION_SECRET: '6cG3p9QvXw1z' },
//                                      ^^^^^^^^^^^^^^ no-hardcoded-secret
    },
  ],
};
