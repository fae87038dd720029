process.env.JWT_SECRET ||= 'keyboard cat';
//                         ^^^^^^^^^^^^^^ no-secret-fallback: JWT_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
process.env.ADMIN_PASSWORD ??= 'admin';
//                             ^^^^^^^ no-secret-fallback
process.env.SESSION_SECRET ||= '';
process.env.TOKEN_TTL ??= '3600';
