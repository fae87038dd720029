import { createServer } from 'node:http';

const settings = [process.env.INPUT_FOLDER, process.env.INPUT_TAG, process.env.INPUT_BRANCH, process.env.INPUT_TITLE];
const server = createServer((req, res) => res.end(settings.join()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
