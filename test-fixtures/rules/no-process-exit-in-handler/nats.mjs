import { connect as dial } from '@nats-io/transport-node';
import { connect } from 'nats';

const orders = await connect({ servers: process.env.NATS_URL });
orders.subscribe('orders.*', {
  queue: 'billing',
  callback: (error, message) => {
    if (error) process.exit(1);
//             ^^^^^^^^^^^^^^^ no-process-exit-in-handler
    console.log(message.subject);
  },
});

const returns = await dial({ servers: process.env.NATS_URL });
returns.subscribe('returns', { callback: onReturn });

function onReturn(error, message) {
  if (error) throw error;
  if (message.data.length === 0) process.exit(3);
//                               ^^^^^^^^^^^^^^^ no-process-exit-in-handler
}

// The connection is gone: the process has nothing left to do.
orders.closed().then((error) => process.exit(error ? 1 : 0));
process.on('SIGTERM', () => orders.drain());
