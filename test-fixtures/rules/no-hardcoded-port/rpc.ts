import { Server, ServerCredentials } from '@grpc/grpc-js';

const PORT = 50052;
//           ^^^^^ no-hardcoded-port: Port 50052 is hardcoded; listen on the PORT of the environment.
const ADDRESS = '[::]:50053';
//                    ^^^^^ no-hardcoded-port: Port 50053 is hardcoded; listen on the PORT of the environment.

class Rpc {
  private readonly server = new Server();

  start(): void {
    this.server.bindAsync(`0.0.0.0:${PORT}`, ServerCredentials.createInsecure(), () => {});
    this.server.bindAsync(ADDRESS, ServerCredentials.createInsecure(), () => {});
    this.server.bindAsync('unix:/run/rpc.sock', ServerCredentials.createInsecure(), () => {});
    this.server.bindAsync('0.0.0.0:0', ServerCredentials.createInsecure(), () => {});
    this.server.bindAsync('0.0.0.0:' + process.env.RPC_PORT, ServerCredentials.createInsecure(), () => {});
    process.on('SIGTERM', () => this.server.tryShutdown(() => process.exit()));
  }
}

new Rpc().start();
