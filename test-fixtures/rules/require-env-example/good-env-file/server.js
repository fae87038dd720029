import { createServer } from 'node:http';

const settings = [process.env.MAIL_KEY, process.env.SHOP_NAME, process.env.SHOP_CURRENCY, process.env.STOCK_URL];
const server = createServer((req, res) => res.end(settings.join()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
