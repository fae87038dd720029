import http, { type Server } from 'node:http';
import { Server as Secure } from 'node:https';
import express, { type Express } from 'express';

const PORT = 3000;
//           ^^^^ no-hardcoded-port: Port 3000 is hardcoded; listen on the PORT of the environment.
const CONFIG = { server: { host: '0.0.0.0', port: 8081 } } as const;
//                                                ^^^^ no-hardcoded-port: Port 8081 is hardcoded; listen on the PORT of the environment.
const { server: settings } = CONFIG;
const base = 9000;
enum Port {
  Admin = 9229,
//        ^^^^ no-hardcoded-port: Port 9229 is hardcoded; listen on the PORT of the environment.
}

export class Shop {
  private readonly app: Express = express();
  private server?: Server;

  start(): void {
    this.server = this.app.listen(PORT, () => console.log(`listening on ${PORT}`));
  }

  stop(): void {
    this.server?.close();
  }
}

const shop = new Shop();
shop.start();
const plain = http.createServer();
plain.listen({ port: settings.port, host: settings.host });
plain.listen(base + 1, '0.0.0.0');
//           ^^^^^^^^ no-hardcoded-port: Port 9001 is hardcoded; listen on the PORT of the environment.
plain.listen(Port.Admin);
new Secure().listen(parseInt('8443', 10));
//                           ^^^^^^ no-hardcoded-port: Port 8443 is hardcoded; listen on the PORT of the environment.

function run(server: http.Server) {
  server.listen(4000);
//              ^^^^ no-hardcoded-port: Port 4000 is hardcoded; listen on the PORT of the environment.
}
run(plain);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => shop.stop());
