export const account = { user: 'io', password: 'Geheim-71x' };
//                                             ^^^^^^^^^^^^ no-hardcoded-secret
