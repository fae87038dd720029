import http from 'node:http';
import axios from 'axios';
import { createProxyMiddleware } from 'http-proxy-middleware';

const billing = axios.create({ baseURL: 'http://localhost:4000' });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
const desktop = createProxyMiddleware({ target: 'http://localhost:6080/desk' });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
const server = http.createServer(async (request, response) => {
  const { data } = await billing.get('/bills');
  if (request.url === '/login') response.setHeader('Access-Control-Allow-Origin', 'http://localhost:5173');
  //                                                                              ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
  response.end(JSON.stringify([data, desktop]));
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
