import postgres from 'postgres';

const sql = postgres(process.env.DATABASE_URL);
await sql`delete from sessions where seen < now() - interval '30 days'`;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run
await sql.end();
