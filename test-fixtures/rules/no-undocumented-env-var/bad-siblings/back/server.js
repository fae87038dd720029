import http from 'node:http';

const radius = Number(process.env.SHOP_RADIUS);
//                    ^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var: SHOP_RADIUS is read here, but .env.template does not name it; add it there.
const server = http.createServer((_, response) => response.end(`${process.env.SHOP_NAME} ${radius}`));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
