import { run } from 'graphile-worker';
const runner = await run({ connectionString: process.env.DATABASE_URL, taskList: {} });
process.on('SIGTERM', async () => { await runner.stop(); process.exit(0); });
