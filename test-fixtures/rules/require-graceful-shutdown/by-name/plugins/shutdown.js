module.exports = {
  name: 'shutdown',
  register(server) {
    process.on('SIGTERM', () => server.stop({ timeout: 5000 }));
  },
};
