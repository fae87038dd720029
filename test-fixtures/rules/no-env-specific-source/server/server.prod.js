exports.start = () => 'prod';
// <- no-env-specific-source: server.prod.js is a program for one environment, beside server.dev.js; run the same source everywhere and read what differs from the environment.
