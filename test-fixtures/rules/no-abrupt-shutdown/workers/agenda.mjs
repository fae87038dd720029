import { Agenda } from 'agenda';
const agenda = new Agenda({ db: { address: process.env.MONGO_URL } });
agenda.define('x', async () => {});
await agenda.start();
process.on('SIGTERM', async () => { await agenda.stop(); process.exit(0); });
