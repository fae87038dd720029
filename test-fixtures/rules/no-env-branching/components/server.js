import http from 'node:http';
import { renderToString } from './render.js';
import { Video } from './client/components/Embed/Video.jsx';

const server = http.createServer((_, response) => response.end(renderToString(Video)));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
