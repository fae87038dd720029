const signals = { SIGINT: 2, SIGTERM: 15 };

exports.closeOnSignals = (server) => {
  Object.keys(signals).forEach((signal) => {
    process.once(signal, () => server.close());
  });
};
