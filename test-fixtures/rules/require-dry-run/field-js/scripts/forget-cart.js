import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { carts } from '../src/schema.js';

const db = drizzle(process.env.DATABASE_URL);
await db.delete(carts).where(eq(carts.id, process.argv[2]));
