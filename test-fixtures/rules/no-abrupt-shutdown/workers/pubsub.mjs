import { PubSub } from '@google-cloud/pubsub';
const sub = new PubSub().subscription('x');
sub.on('message', (m) => m.ack());
process.on('SIGTERM', async () => { await sub.close(); process.exit(0); });
