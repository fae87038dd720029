import express from 'express';
import Fastify from 'fastify';

async function web() {
  const app = express();
  app.listen(process.env.PORT);
  process.on('SIGTERM', () => {
  // <- no-abrupt-shutdown
    console.log('going');
    process.exit(0);
  });
}

web();
