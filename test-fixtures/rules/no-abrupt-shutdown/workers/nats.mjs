import { connect } from 'nats';
const nc = await connect({ servers: process.env.NATS_URL });
const sub = nc.subscribe('mails');
for await (const m of sub) console.log(m.string());
process.on('SIGTERM', async () => { await nc.drain(); process.exit(0); });
