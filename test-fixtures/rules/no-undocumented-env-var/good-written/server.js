import http from 'node:http';

const { SHOP_NAME, LEDGER_LIMIT, MAIL_SENDER, ROBOTS_BLOCKED, RETRY_ATTEMPTS, STAGE_LABEL, REVISION } = process.env;
const told = [SHOP_NAME, LEDGER_LIMIT, MAIL_SENDER, ROBOTS_BLOCKED, RETRY_ATTEMPTS, STAGE_LABEL, REVISION].join();
const server = http.createServer((_, response) => response.end(told));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
