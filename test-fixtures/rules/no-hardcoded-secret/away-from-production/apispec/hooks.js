const hooks = require('hooks');

hooks.before('/register > POST', (transaction) => {
  transaction.request.body = JSON.stringify({ username: 'somebody', password: 'somepassword' });
});
