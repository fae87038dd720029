const app = require('express')();
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
