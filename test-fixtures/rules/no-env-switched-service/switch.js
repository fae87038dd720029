const { Sequelize } = require('sequelize');

function connect() {
  switch (process.env.NODE_ENV) {
    case 'test':
      return new Sequelize({ dialect: 'sqlite', storage: ':memory:' });
    case 'staging':
    case 'production':
      return new Sequelize({ dialect: 'postgres', host: process.env.PGHOST });
    default:
      return new Sequelize({ dialect: 'sqlite', storage: 'dev.db' });
      //                              ^^^^^^^^ no-env-switched-service
  }
}

module.exports = connect();
