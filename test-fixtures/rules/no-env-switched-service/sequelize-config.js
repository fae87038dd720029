module.exports = {
  local: { dialect: 'sqlite', storage: 'shop.sqlite' },
//                  ^^^^^^^^ no-env-switched-service: Local uses SQLite where production uses MySQL; use the same kind of service in every environment.
  production: { dialect: 'mysql', use_env_variable: 'DATABASE_URL' },
};
