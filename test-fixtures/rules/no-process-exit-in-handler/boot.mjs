import http from 'node:http';
import Koa from './steps.mjs';

function checkVersion(ctx, next) {
  if (ctx.runtime.major < 22) {
    console.error('This version of Node is not supported.');
    process.exit(1);
  }
  next();
}

async function limited(ctx, next) {
  if (ctx.status === 503) process.exit(1);
//                        ^^^^^^^^^^^^^^^ no-process-exit-in-handler
  await next();
}

const server = http.createServer();
Koa.boot().acquire(checkVersion).acquire(limited).boot(() => server.listen(process.env.PORT));
process.on('SIGTERM', () => server.close());
