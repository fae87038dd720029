const express = require('express');

const app = express();
const origins = process.env.CORS_ORIGINS?.split(',') ?? ['http://localhost:3000', 'http://localhost:5173'];
app.use((request, response, next) => {
  if (origins.includes(request.headers.origin)) response.set('Access-Control-Allow-Origin', request.headers.origin);
  next();
});
const server = app.listen(process.env.PORT ?? 8080);
process.on('SIGTERM', () => server.close());
