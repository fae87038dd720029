import { createServer } from 'node:http';

const credentials = process.env.CREDENTIALS_PATH ?? '';
const server = createServer((request, response) => {
  const tokenExpired = Date.now() > Number(request.headers['x-expires']);
  console.log(`no credentials at ${credentials}, tokenExpired=${tokenExpired}`);
  response.end();
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
