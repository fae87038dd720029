export const makeOwner = (users) => users.create({ name: 'harbour', role: 'admin', password: 'captain7' });
//                                                                                           ^^^^^^^^^^ no-hardcoded-secret
