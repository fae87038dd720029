import { readFileSync } from 'node:fs';
import http from 'node:http';

// The account that the server's setup makes, the one that has the app's own name, and that of an image's file system.
const keys = readFileSync('/home/desk/keys/public.pem');
const page = readFileSync('/home/orders/pages/index.html');
const files = ['/home/web_user/data/file.bin', '/home/agent/work/notes.txt'];
const rates = readFileSync('/home/maria/shop/rates.csv');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
const server = http.createServer((_, response) => response.end(JSON.stringify([keys, page, files, rates])));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
