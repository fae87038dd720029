import http from 'node:http';

export const create = () => http.createServer();
