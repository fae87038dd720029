import { db } from '../src/db.js';
// <- require-declared-admin-task

async function main() {
  await db.order.updateMany({ where: { state: 'shipped' }, data: { state: 'closed' } });
}

main().catch(console.error);
