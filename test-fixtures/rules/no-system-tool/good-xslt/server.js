const { spawn } = require('child_process');
const http = require('http');

const server = http.createServer((req, res) => spawn('xsltproc', ['form.xsl', '-']).stdout.pipe(res));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
