import http from 'node:http';

// The template lacks SHOP_RADIUS once, whoever else reads it.
const radius = Number(process.env.SHOP_RADIUS);
const users = Number(process.env.SHOP_USERS);
//                   ^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var: SHOP_USERS is read here, but .env.template does not name it; add it there.
const server = http.createServer((_, response) => response.end(`${radius} ${users}`));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
