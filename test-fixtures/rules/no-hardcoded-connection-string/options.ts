export const withDefaults = (options) => {
  options.db.url = options.db.url || 'postgresql://postgres:postgres@localhost:5432/postgres';
  return options;
};
