import pg from 'pg';

const db = new pg.Pool({ connectionString: process.env.DATABASE_URL });
console.log(await db.query('select * from orders where updated_at > now()'), 'delete from orders');
