import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';

declare const __PRODUCTION__: boolean;
declare const __DEV__: boolean;

const server = createServer(async (request, response) => {
  if (!__PRODUCTION__) await writeFile('published-1.json', String(request.url));
  if (__DEV__) await writeFile('published-2.json', String(request.url));
  await writeFile(`/etc/wireguard/${process.env.INTERFACE}.conf`, '');
  if (__PRODUCTION__) await writeFile('published-3.json', String(request.url));
  //                                  ^^^^^^^^^^^^^^^^^^ no-local-file-state
  response.end();
}).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
