import http from 'node:http';

// A tool's login waits for one request, and ends with it.
export function login() {
  const server = http.createServer((req, res) => {
    res.end('thanks');
    process.exit(0);
  });
  server.listen(0);
}
