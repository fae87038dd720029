export default { host: process.env.DB_HOST, password: 'tollgate' };
//                                                    ^^^^^^^^^^ no-hardcoded-secret
