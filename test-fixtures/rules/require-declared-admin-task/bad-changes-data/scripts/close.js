import pg from 'pg';
// <- require-declared-admin-task: Nothing names this admin script; declare it as a package script or process type, so that it runs in the release.

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
await pool.query('update orders set open = false');
