const { exec, execFile } = require('child_process');
const http = require('http');
const { joinNetwork } = require('./platforms/linux-raspbian');

const server = http.createServer((req, res) => {
  if (req.url === '/restart') exec('sudo systemctl restart kiosk.service', () => res.end());
  else if (req.url === '/clock') execFile('timedatectl', ['status'], () => res.end());
  else if (req.url === '/name') execFile('sudo', ['-n', 'hostnamectl', 'hostname']);
  else if (req.url === '/off') execFile('sudo', ['-u', 'root', 'shutdown', '-h', 'now']);
  else if (req.url === '/nice') execFile('nice', ['-n', '10', 'sort', 'a']);
  else joinNetwork('lan', () => res.end());
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
