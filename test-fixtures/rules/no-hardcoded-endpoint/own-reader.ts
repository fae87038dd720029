import { createServer } from 'node:http';

function env(name: string, fallback: string): string {
  return process.env[name] ?? fallback;
}
const PUBLIC_WEBAPP_URL = () => process.env.PUBLIC_WEBAPP_URL;

const config = {
  dashboard: env('DASHBOARD_URL', 'http://localhost:8080'),
  webapp: PUBLIC_WEBAPP_URL() || 'http://localhost:3000',
};
const server = createServer((_request, response) => response.end(JSON.stringify(config)));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
