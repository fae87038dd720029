import PgBoss from 'pg-boss';
const boss = new PgBoss(process.env.DATABASE_URL);
await boss.start();
await boss.work('x', async () => {});
process.on('SIGTERM', async () => { await boss.stop(); process.exit(0); });
