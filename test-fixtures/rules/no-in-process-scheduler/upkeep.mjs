// What each process sees to for itself: its caches, its measures, its lease on the job it runs, its own files.
import { createServer } from 'node:http';
import { limits, metrics, pool, report } from './parts.mjs';

const refreshLimits = () => {
  limits.updateCached((error) => {
    if (error) report(error);
  });
};
setInterval(refreshLimits, 24 * 3600 * 1000);

setInterval(() => {
  metrics.gauge('pool.size').record(pool.size);
  metrics.gauge('pool.idle').record(pool.idle);
}, 60_000);

export function keep(job) {
  const touchTimer = setInterval(() => {
    if (!job.isFinished) {
      job.touch().catch(report);
    }
  }, 9 * 60_000);
  return () => clearInterval(touchTimer);
}

class Query {
  #fileSystemCheck;

  start() {
    this.watchdog = setInterval(() => {
      this.look();
    }, 60_000);
    this.#fileSystemCheck = setInterval(async () => this.look(), 60_000);
  }

  stop() {
    clearInterval(this.watchdog);
    clearInterval(this.#fileSystemCheck);
  }

  look() {}
}
new Query().start();

class Digests {
  start() {
    this.timer = setInterval(() => this.send(), 24 * 3600 * 1000);
    //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
  }

  stop() {
    clearInterval(this.timer);
  }

  send() {}
}
new Digests().start();

const server = createServer((request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
