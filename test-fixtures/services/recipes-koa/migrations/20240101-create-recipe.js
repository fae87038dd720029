module.exports = {
  up: (qi, S) => qi.createTable('Recipes', { id: { type: S.INTEGER, primaryKey: true }, title: S.STRING }),
  down: (qi) => qi.dropTable('Recipes'),
};
