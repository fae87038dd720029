const express = require('express');

const debug = process.argv.includes('--debug');
let style = { position: 'relative' };
if (process.env.NODE_ENV === 'development' && debug) {
  style = { position: 'relative', border: '2px dashed red' };
}
const app = express();
app.get('/', (req, res) => res.json(style));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
