import http from 'node:http';
import { env } from 'node:process';

const { SMTP_SENDER: sender = 'shop' } = process.env;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
const NAME = 'CARRIER_KEY';
const carrier = process.env[NAME];
//              ^^^^^^^^^^^^^^^^^ no-undocumented-env-var
const pool = Number(env.POOL_SIZE || 10);
//                  ^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
const isLive = 'LIVE_ORDERS' in process.env;
const ours = globalThis.process?.env?.SHOP_OWNER;
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var

const server = http.createServer((_, response) => response.end(JSON.stringify([sender, carrier, pool, isLive, ours, env.NAMED])));
server.listen(process.env.PORT, process.env.HOST);
process.on('SIGTERM', () => server.close());
export const queue = process.env.QUEUE_URL;
