import { createServer } from 'node:http';

createServer((request, response) => response.end(`<script src="https://localhost:8445/embed/${request.url}"></script>`)).listen(3000);
