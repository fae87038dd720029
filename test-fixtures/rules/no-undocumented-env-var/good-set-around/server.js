import { createServer } from 'node:http';

// @deprecated nobody asks for it any more
export const maxAge = Number.parseInt(
  process.env.CACHE_MAX_AGE || '300',
  10,
);
export const branch = [process.env.BRANCH, process.env.CONTEXT, process.env.PULL_REQUEST, process.env.DEPLOY_URL];
export const extensions = process.env.PATHEXT;

const server = createServer((req, res) => res.end(process.env.SHOP_NAME));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
