module.exports = (sequelize, DataTypes) =>
  sequelize.define('Recipe', {
    title: DataTypes.STRING,
    body: DataTypes.TEXT,
    token: DataTypes.STRING,
  });
