export const config = {
  facebookSecret: process.env.FACEBOOK_SECRET || 'YOUR_FACEBOOK_SECRET',
  githubSecret: process.env.GITHUB_CLIENT_SECRET || 'GitHub Client Secret',
  googleSecret: process.env.GOOGLE_CLIENT_SECRET ?? '<google client secret>',
  twitterKey: process.env.TWITTER_SECRET || '84e952da26fc9e7a12bbc32523efa8a0',
  //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
  stripeHook: process.env.STRIPE_WEBHOOK_SECRET || 'your-webhook-secret',
  //                                               ^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
  jwtSecret: process.env.JWT_SECRET || 'YOUR_UNIQUE_JWT_TOKEN_SECRET',
  //                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
  tokenSecret: process.env.SECRET_KEY || 'JWT Token Secret String',
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
  openaiKey: process.env.OPENAI_API_KEY || 'secret',
  //                                       ^^^^^^^^ no-secret-fallback
};
