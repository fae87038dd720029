import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const types = {
  html: 'text/html',
  css: 'text/css',
};

const server = createServer(async (req, res) => {
  const [, name = 'beta'] = req.url.split('/');
  const type = types[name.split('.').at(-1)] ?? 'text/plain';
  res.setHeader('content-type', type);
  try {
    res.end(await readFile(new URL(name, import.meta.url)));
  } catch {
    res.writeHead(404);
    res.end();
  }
});
server.listen(process.env.PORT);
