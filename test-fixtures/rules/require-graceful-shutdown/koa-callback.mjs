import Koa from 'koa';
import http from 'node:http';
const app = new Koa();
http.createServer(app.callback()).listen(process.env.PORT);
// <- require-graceful-shutdown
