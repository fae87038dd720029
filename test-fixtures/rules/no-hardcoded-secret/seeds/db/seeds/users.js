// Accounts to try the shop with; the last one holds a real key.
exports.seed = (knex) =>
  knex('users').insert([
    { name: 'ada', password: 'bigbrain' },
    { name: 'demo', password: 'password' },
    { name: 'bot', apiKey: 'q8Vt2mXz71LrKd0cWpY5sHnB4uJfG6aE' },
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
  ]);
