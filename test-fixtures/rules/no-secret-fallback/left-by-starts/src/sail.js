export const sail = (...parts) => parts.flat().join(' ');
export const signedWith = process.env.JWT_SECRET || 'captain';
//                                                  ^^^^^^^^^ no-secret-fallback
