import { sql } from 'drizzle-orm';

export const stale = sql`delete from sessions where seen < now()`;
const cache = new Map();
cache.delete('carts');
console.log(stale);
