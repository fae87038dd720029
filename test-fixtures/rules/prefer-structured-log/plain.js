import { createServer } from 'node:http';

// No logger anywhere: stdout is what there is.
console.log('starting');
const logger = { info: (line) => console.log(line) };
logger.info('winston is only a word here');

const server = createServer((req, res) => res.end()).listen(process.env.PORT, () => console.info('up'));
process.on('SIGTERM', () => server.close());
