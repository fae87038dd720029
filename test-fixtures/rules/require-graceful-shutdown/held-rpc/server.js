const grpc = require('@grpc/grpc-js');

class Payments {
  constructor(port) {
    this.port = port;
    this.server = new grpc.Server();
  }

  listen() {
    const server = this.server;
    server.bindAsync(`[::]:${this.port}`, grpc.ServerCredentials.createInsecure(), () => {});
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
  }
}

module.exports = Payments;
