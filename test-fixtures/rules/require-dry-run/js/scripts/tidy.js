import pg from 'pg';

const db = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const sql = `delete from sessions where seen < now() - interval '30 days'`;
if (process.argv.includes('--dry-run')) console.log(sql);
else await db.query(sql);
