import pg from 'pg';

const db = new pg.Pool({ connectionString: process.env.DATABASE_URL });
await db.query('UPDATE products SET price = price * 1.1 WHERE brand = $1', [process.argv[2]]);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run: `db.query` changes records in bulk at once; offer a dry run that shows what would change, or ask first.
