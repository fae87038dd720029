function add(customer) {
  db.customers.insert(customer);
}

add({
  username: 'Ada_Byron',
  password: '8d0b95b34c3bd2cdc1f9a0a0c9c2c93a4f7e5b1d',
  salt: 'a05d39b81fb24f4b8ed4b1f3ac66d1ac90a1f2c7',
});
add({ username: 'grace', password: '4b1f3ac66d1ac90a1f2c7a05d39b81fb24f4b8ed' });
