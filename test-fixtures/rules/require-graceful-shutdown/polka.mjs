import polka from 'polka';
polka().get('/', (q, s) => s.end()).listen(process.env.PORT);
// <- require-graceful-shutdown
