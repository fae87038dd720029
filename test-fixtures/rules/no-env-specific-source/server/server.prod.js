exports.start = () => 'prod';
// <- no-env-specific-source: server.prod.js runs in one environment alone; run the same source everywhere and read what differs from the environment.
