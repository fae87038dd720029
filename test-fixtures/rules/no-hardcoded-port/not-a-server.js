import { EventEmitter } from 'node:events';
import http from 'node:http';
import { createApp } from './app.js';

// A function and a class of our own that bear a library's name.
function express() {
  return { listen: (port) => port };
}
class WebSocketServer {
  constructor({ port }) {
    this.port = port;
  }
}
const app = express();
app.listen(3000);
new WebSocketServer({ port: 3001 });

const bus = new EventEmitter();
bus.listen = () => {};
bus.listen(3002);

// What another module made may be anything.
createApp().listen(3003);

// A client, not a server.
http.get({ host: 'example.com', port: 8080 }, (res) => res.resume());

let port = 3004;
if (process.argv[2]) port = Number(process.argv[2]);
const server = http.createServer().listen(port);
process.on('SIGTERM', () => server.close());
// app.listen(3000);
console.log('app.listen(3000)');
