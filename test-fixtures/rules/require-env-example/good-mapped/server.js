import http from 'node:http';

const { SHOP_NAME, BANNER, SHOP_HOST } = process.env;
const server = http.createServer((_, response) => response.end(`${SHOP_NAME} ${BANNER} ${SHOP_HOST}`));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
