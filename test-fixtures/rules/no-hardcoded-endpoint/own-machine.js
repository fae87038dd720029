const { createServer } = require('node:http');

const LOCAL_STOCK = 'http://localhost:7000/stock';
const sites = { development: { stock: 'http://127.0.0.1:7000/stock' }, other: process.env.STOCK_URL };
const RATES_URL = 'http://localhost:9000/rates';
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint

const server = createServer((request, response) => response.end(`${LOCAL_STOCK} ${sites.other} ${RATES_URL}`));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
