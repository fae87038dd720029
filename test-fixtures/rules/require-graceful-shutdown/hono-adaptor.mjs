import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
const app = new Hono();
const server = createAdaptorServer(app);
server.listen(process.env.PORT);
// <- require-graceful-shutdown
