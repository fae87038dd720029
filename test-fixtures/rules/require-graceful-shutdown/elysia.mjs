import { Elysia } from 'elysia';
new Elysia().get('/', () => 'hi').listen(process.env.PORT);
// <- require-graceful-shutdown
