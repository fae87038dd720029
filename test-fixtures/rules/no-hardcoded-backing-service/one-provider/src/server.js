import http from 'node:http';
import { contact } from './contact.js';
import { changed, forgotten } from './user.js';

const pass = process.env.MAIL_KEY;
const server = http.createServer((_, response) => response.end(String([contact(pass), changed(pass), forgotten(pass)].length)));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
