import http from 'node:http';

const { SHOP_NAME, FRESH, OFFLINE } = process.env;
const server = http.createServer((_, response) => response.end(`${SHOP_NAME} ${FRESH ?? ''} ${OFFLINE ?? ''}`));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
