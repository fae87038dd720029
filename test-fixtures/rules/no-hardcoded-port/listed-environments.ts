import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { NodeEnvironmentEnum } from '@acme/environment';
import { config, Kind } from './config.js';

const handle = (_request: unknown, response: { end(text: string): void }) => response.end('ok');
const secure = createSecureServer(config.certificate, handle);
const server = createServer(handle);
if (config.env === NodeEnvironmentEnum.DEVELOPMENT) {
  secure.listen(443);
} else {
  server.listen(config.port);
}
if (config.kind === Kind.DEVELOPMENT) createServer(handle).listen(8081);
//                                                                ^^^^ no-hardcoded-port
if (config.env !== NodeEnvironmentEnum.DEVELOPMENT) createServer(handle).listen(8082);
//                                                                              ^^^^ no-hardcoded-port
process.on('SIGTERM', () => server.close());
