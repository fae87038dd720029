import { createServer } from 'node:http';

export async function close(pool) {
  let failed = false;
  const listen = () => {
    failed = true;
  };
  process.addListener('unhandledRejection', listen);
  await pool.end();
  process.removeListener('unhandledRejection', listen);
  return !failed;
}

const server = createServer((_, response) => response.end('ok'));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
