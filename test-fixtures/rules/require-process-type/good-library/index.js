import http from 'node:http';

export function serve(port) {
  return http.createServer().listen(port);
}
