import http from 'node:http';
// Not part of this repository: it may do anything.
import './generated/bootstrap.js';

http.createServer().listen(process.env.PORT);
