import express from 'express';

const app = express();
app.listen(process.env.PORT, () => console.log('up'));
// <- require-graceful-shutdown: Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.
