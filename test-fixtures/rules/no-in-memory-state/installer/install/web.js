// Serves one person, once, before there is a forum.
import { writeFile } from 'node:fs/promises';
import http from 'node:http';

let installing = false;

export function install() {
  const server = http.createServer(async (request, response) => {
    installing = true;
    await writeFile('data/answers.json', '{}');
    response.end(String(installing));
  });
  server.listen(process.env.PORT);
}
