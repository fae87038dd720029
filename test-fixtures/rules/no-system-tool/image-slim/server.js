const { spawn } = require('child_process');
const http = require('http');

const server = http.createServer((req, res) => spawn('curl', ['-']).stdout.pipe(res));
//                                             ^^^^^^^^^^^^^^^^^^^^ no-system-tool
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
