export const jwt = {
  secret: process.env.JWT_SECRET || 'my-jwt-secret',
//                                  ^^^^^^^^^^^^^^^ no-secret-fallback: JWT_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
  refresh: (process.env.REFRESH_TOKEN_SECRET as string) ?? 'refresh',
//                                                         ^^^^^^^^^ no-secret-fallback: REFRESH_TOKEN_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
  audience: process.env.JWT_AUDIENCE ?? 'orders',
};
