const load = (url, options) => fetch(url, options);

exports.stock = () => load('https://stock.acme.com/x', { auth: { username: 'svc', password: 'b8Kq12' } });
//                                                                                          ^^^^^^^^ no-hardcoded-secret
exports.bills = () => load('https://bills.acme.com/x', { auth: { username: 'bill', password: 'r4Wz77' } });
//                                                                                           ^^^^^^^^ no-hardcoded-secret

// People that the program itself makes up.
exports.people = { users: [{ name: 'ann', password: 'b8Kq13' }, { name: 'bob', password: 'r4Wz78' }] };
