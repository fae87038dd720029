const express = require('express');

const app = express();
app.get('/done', (request, response) => {
  response.end('installed');
  process.exit(0);
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
