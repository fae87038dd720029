import grpc from '@grpc/grpc-js';
const server = new grpc.Server();
server.bindAsync('0.0.0.0:' + process.env.PORT, grpc.ServerCredentials.createInsecure(), () => {});
// <- require-graceful-shutdown
