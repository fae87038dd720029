import http from 'node:http';
import { captions, unload } from './captions.js';
import { faces } from './faces.js';
import { search } from './search.js';
import { tags } from './tags.js';
import { thumbnails } from './thumbnails.js';

const server = http.createServer(async (request, response) => {
  const image = request.headers.image;
  response.end(String([await captions(image), await faces(image), await tags(image), await search(image), await thumbnails(image)]));
  await unload();
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
