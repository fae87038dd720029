const Koa = require('koa');

const app = new Koa();
app.use((context) => { context.body = 'ok'; });
app.listen(process.env.PORT, () => console.log('up'));
// <- require-graceful-shutdown
