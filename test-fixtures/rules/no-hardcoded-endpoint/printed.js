import { createServer } from 'node:http';

const port = Number(process.env.PORT);
const VITE_DEV_SERVER_URL = 'http://localhost:5173';
const statsUrl = 'http://localhost:9125';
//               ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
const server = createServer((_request, response) => response.end(VITE_DEV_SERVER_URL));
server.listen(port, async () => {
  const localUrl = `http://localhost:${port}`;
  console.log(`Local:   ${localUrl}`);
  console.log('Stats:', statsUrl);
  await fetch(statsUrl, { method: 'POST' });
});
process.on('SIGTERM', () => server.close());
