import http from 'node:http';
import { connectDatabase } from './database.js';
import { makeRedis } from './redis.cjs';
import { record } from './record.js';

await connectDatabase(process.env.MONGODB_URI);
const redis = makeRedis(process.env.REDIS_URL);
if (process.argv.includes('--offline')) record();
const server = http.createServer(async (request, response) => response.end(await redis.get('greeting')));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
