import { createServer } from 'node:http';

function env(name: string, fallback: string): string {
  return process.env[name] ?? fallback;
}
function __env__(name: string, required: boolean, fallback: string): string {
  if (required && !process.env[name]) throw new Error(`${name} is not set`);
  return process.env[name] ?? fallback;
}
const PUBLIC_WEBAPP_URL = () => process.env.PUBLIC_WEBAPP_URL;

const config = {
  dashboard: env('DASHBOARD_URL', 'http://localhost:8080'),
  webapp: PUBLIC_WEBAPP_URL() || 'http://localhost:3000',
  database: __env__('SHOP_DB_URI', false, 'mongodb://127.0.0.1:27017/shop?authSource=admin'),
};
const server = createServer((_request, response) => response.end(JSON.stringify(config)));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
