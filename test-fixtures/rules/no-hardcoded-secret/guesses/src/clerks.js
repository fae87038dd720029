export const clerk = { login: 'clerk', password: 'admin' };
//                                               ^^^^^^^ no-hardcoded-secret
