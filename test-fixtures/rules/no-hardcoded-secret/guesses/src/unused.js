export const gate = { password: 'tollgate123' };
//                              ^^^^^^^^^^^^^ no-hardcoded-secret
