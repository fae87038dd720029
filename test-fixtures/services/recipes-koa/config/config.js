module.exports = {
  development: {
    dialect: 'sqlite',
    storage: './dev.sqlite',
  },
  test: { dialect: 'sqlite', storage: ':memory:', logging: false },
  production: {
    use_env_variable: 'DATABASE_URL',
    dialect: 'postgres',
    dialectOptions: { ssl: { rejectUnauthorized: false } },
  },
};
