import { db } from '../src/db.js';
// <- require-declared-admin-task

await db.query("update users set state = 'new' where state is null");
