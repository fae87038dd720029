module.exports = {
  apps: [{ name: 'shop', script: 'sh', args: ['-c', 'sequelize db:migrate && exec node server.js'] }],
//                                                   ^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup
};
