const { Sequelize, DataTypes } = require('sequelize');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const db = {};
db.Order = sequelize.define('Order', { total: DataTypes.INTEGER });
db.sequelize = sequelize;
db.Sequelize = Sequelize;

module.exports = db;
