const { createServer } = require('node:http');

const isProduction = process.env.NODE_ENV === 'production';

// Where the page finds its own site.
const API = isProduction ? '/api' : 'http://localhost:3001/api';
const SITE = isProduction ? `${window.location.protocol}//${window.location.host}` : 'http://localhost:3000';
const PAGE = isProduction ? 50 : 10;
//           ^^^^^^^^^^^^^^^^^^^^^^ no-env-branching

const server = createServer((request, response) => response.end(`${API} ${SITE} ${PAGE}`)).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
