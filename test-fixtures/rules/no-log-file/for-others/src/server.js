import { createServer } from 'node:http';
import { upgrade } from './cli/upgrade.js';
import { open } from './log/stream.js';
import { devLogger } from './log/devLogger.js';
import { prodLogger } from './log/prodLogger.js';

const logger = process.env.NODE_ENV === 'development' ? devLogger() : prodLogger();
const server = createServer((req, res) => res.end(String(upgrade.name)));
server.listen(process.env.PORT, () => logger.info('ready'));
process.on('SIGTERM', () => server.close());
open(process.env.LOG_TARGET).write('started\n');
