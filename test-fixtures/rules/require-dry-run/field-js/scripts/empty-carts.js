import { lt } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { carts } from '../src/schema.js';

const db = drizzle(process.env.DATABASE_URL);
await db.delete(carts).where(lt(carts.seen, new Date(0)));
//    ^^^^^^^^^^^^^^^^ require-dry-run
