const assert = require('assert');
const { Sequelize } = require('sequelize');

describe('recipes', () => {
  it('syncs', async () => {
    const s = new Sequelize('sqlite::memory:');
    await s.sync({ force: true });
    assert.ok(s);
  });
});
