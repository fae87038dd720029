import { createClient } from '@libsql/client';

export const db = createClient({ url: 'file:///app/data/replica.db', syncUrl: process.env.DATABASE_URL });
