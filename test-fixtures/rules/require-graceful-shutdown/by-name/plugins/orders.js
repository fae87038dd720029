module.exports = {
  name: 'orders',
  register(server) {
    server.route({ method: 'GET', path: '/orders', handler: () => [] });
  },
};
