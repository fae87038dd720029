import cacheManager, { caching, memoryStore } from 'cache-manager';
import express from 'express';
import { MemoryStore, rateLimit } from 'express-rate-limit';

const app = express();
const store = new MemoryStore();
//            ^^^^^^^^^^^^^^^^^ no-process-local-store: express-rate-limit counts requests in the memory of this process alone; give it a shared store such as Redis.
app.use(rateLimit({ windowMs: 60_000, limit: 100, store }));
const rates = await caching(memoryStore({ max: 100 }));
//                  ^^^^^^^ no-process-local-store: The cache of cache-manager lives in the memory of this process alone; keep it in a shared store such as Redis.
const prices = cacheManager.caching({ store: 'memory', ttl: 600 });
//             ^^^^^^^^^^^^^^^^^^^^ no-process-local-store
const stock = await caching(sharedStore);
app.get('/', async (req, res) => res.json([await rates.get('eur'), await prices.get('a'), await stock.get('a')]));
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
