import http from 'node:http';

export function searchUrl(configured) {
  if (!configured) return 'http://localhost:9200/orders';
  return configured;
}

export function brokerUrl(options) {
  let { url } = options;
  if (url === undefined) {
    url = 'amqp://10.0.4.7';
  }
  if (options.quiet) {
    url = 'amqp://10.0.4.8';
    //    ^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: 10.0.4.8 is the address of one deploy’s own service; read it from SERVICE_URL in the environment.
  }
  return url;
}

export async function stock(id, port) {
  const item = await fetch(`http://stock.internal:${port}/items/${id}`);
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: stock.internal is the address of one deploy’s own service; read it from STOCK_URL in the environment.
  const all = await fetch(`http://127.0.0.1:8080${id}`);
  //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: 127.0.0.1 is the address of one deploy’s own service; read it from SERVICE_URL in the environment.
  return [item, all];
}

const server = http.createServer(async (_, response) => response.end(String([searchUrl(), brokerUrl({}), await stock(1, 2)])));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
