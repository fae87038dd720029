import { createServer } from 'node:http';
import cron from 'node-cron';
import Redlock from 'redlock';
import { lease, sum } from './leases';

const redlock = new Redlock([]);

class Housekeeper {
  start() {
    setInterval(() => {
      this.emptyTrashExclusively().catch(console.error);
    }, 60 * 60_000);
    setInterval(() => {
  //^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
      this.bill();
    }, 60 * 60_000);
  }

  private async emptyTrashExclusively() {}
  private bill() {}
}

async function sendReports() {
  await using lock = await redlock.acquire(['reports'], 60_000);
  console.log('reports', lock.resources);
}

const locking = { acquire: (name: string) => ({ name }), release: console.log };

async function refresh() {
  const taken = locking.acquire('refresh');
  locking.release(taken);
}

cron.schedule('0 7 * * *', sendReports);
cron.schedule('0 8 * * *', lease);
cron.schedule('30 8 * * *', refresh);
cron.schedule('0 9 * * *', sum);
// <- no-in-process-scheduler
new Housekeeper().start();
const server = createServer((request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
