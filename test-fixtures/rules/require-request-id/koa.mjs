import Koa from 'koa';
import logger from 'koa-logger';

const app = new Koa();
app.use(logger());
//      ^^^^^^ require-request-id
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
