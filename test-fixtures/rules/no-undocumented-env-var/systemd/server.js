import { createServer } from 'node:http';

const { SHOP_NAME, MAIL_FROM, STRIPE_ACCOUNT } = process.env;
const server = createServer((request, response) => response.end(`${SHOP_NAME} ${MAIL_FROM} ${STRIPE_ACCOUNT}`));
server.listen(process.env.PORT ?? 3000);
process.on('SIGTERM', () => server.close());
