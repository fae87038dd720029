const password = 'demo-password';
module.exports = {
  up: (qi) => qi.bulkInsert('Recipes', [{ title: 'Soup', body: password.length }]),
  down: (qi) => qi.bulkDelete('Recipes', null, {}),
};
