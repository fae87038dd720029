import http from 'node:http';
import { start } from './migrate.js';
import { ShopClient } from './client.js';

const corsOptions = { origin: 'http://localhost:3000', credentials: true };
//                            ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: localhost is the address of one deploy’s own service; read it from CORS_ORIGIN in the environment.
const server = http.createServer((_, response) => response.end(JSON.stringify(corsOptions)));
start(new ShopClient());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
