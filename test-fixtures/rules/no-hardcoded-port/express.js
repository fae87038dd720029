import express from 'express';
const app = express();
const server = app.listen(3000);
//                        ^^^^ no-hardcoded-port: Port 3000 is hardcoded; listen on the PORT of the environment.
process.on('SIGTERM', () => server.close());
