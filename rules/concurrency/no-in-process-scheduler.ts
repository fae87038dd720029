import { contains, type ScheduleFact } from '../facts';
import { runsInProduction } from '../judgements/development/environments';
import { importClosure } from '../judgements/packages/imports';
import { isReached } from '../judgements/runtime/reached';
import type { App, ProjectView } from '../project';
import { few } from '../repeated';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-in-process-scheduler',
  factor: 'concurrency',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Scheduler in a listening process',
  ...inProcesses,
  docs: {
    what: 'Reports scheduled work inside a process that also listens: cron libraries, or a timer of a minute or more that sends something or changes what the processes share.',
    why: 'Each process that is started for more requests brings a clock of its own: with four of them every mail goes out four times, with none at night not at all. Work by the clock is a process type of its own, of which one runs, or belongs to the scheduler of the platform.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport cron from 'node-cron';\nimport { sendDigests } from './digests.js';\n\ncron.schedule('0 7 * * *', sendDigests);\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'digests.js': `export async function sendDigests() {}\n`,
        },
        good: {
          'server.js': `import express from 'express';\n\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'clock.js': `import cron from 'node-cron';\nimport { sendDigests } from './digests.js';\n\ncron.schedule('0 7 * * *', sendDigests);\n`,
          'digests.js': `export async function sendDigests() {}\n`,
          Procfile: 'web: node server.js\nclock: node clock.js\n',
        },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom apscheduler.schedulers.background import BackgroundScheduler\nfrom flask import Flask\n\napp = Flask(__name__)\n\n\ndef send_digests():\n    print("sent")\n\n\nscheduler = BackgroundScheduler()\nscheduler.add_job(send_digests, "cron", hour=7)\nscheduler.start()\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
          'clock.py': `from apscheduler.schedulers.blocking import BlockingScheduler\n\n\ndef send_digests():\n    print("sent")\n\n\nscheduler = BlockingScheduler()\nscheduler.add_job(send_digests, "cron", hour=7)\nscheduler.start()\n`,
          Procfile: 'web: python app.py\nclock: python clock.py\n',
        },
      },
    ],
    whenNotToUse: 'For work that each process does for itself, such as dropping old entries of its own cache.',
    related: ['Heroku: Scheduled Jobs and Custom Clock Processes'],
  },
  messages: {
    cron: '{library} runs its jobs in every process that listens; give the schedule a process of its own.',
    timer: 'This timer of {time} runs in every process that listens; give the work a process of its own.',
  },
  on: {
    schedule(fact, { app, file, project, report }) {
      const { every, library, range } = fact;
      if (!app || !isOwnSchedule(fact, file, project) || !isLoadedByServer(file, app, project)) return;
      if (library === 'setInterval' && every !== undefined)
        report({ at: range, message: 'timer', data: { time: inWords(every) } });
      else {
        const [first, ...others] = withItsLike(fact, file, project);
        if (first !== fact) return;
        const related = others.map((other) => ({ file, range: other.range, message: 'A job of the same class.' }));
        report({ at: range, message: 'cron', data: { library }, related });
      }
    },
  },
});

function isOwnSchedule(fact: ScheduleFact, file: string, project: ProjectView): boolean {
  return (
    !fact.chosen &&
    runsInProduction(fact.place) &&
    isLong(fact) &&
    (fact.place.scope !== 'function' || isReached(file, fact.range, project)) &&
    !takesLock(fact, file, project) &&
    !renewsOwnMemory(fact, file, project)
  );
}

/** The jobs of Nest in a module that is given over to them are told at once. */
function withItsLike(fact: ScheduleFact, file: string, project: ProjectView): readonly ScheduleFact[] {
  if (fact.library !== '@nestjs/schedule') return [fact];
  const jobs = project
    .factsIn(file, 'schedule')
    .filter((other) => other.library === fact.library && isOwnSchedule(other, file, project))
    .toSorted((one, other) => one.range.start - other.range.start);
  return jobs.length > few ? jobs : [fact];
}

/** Timers below a minute are heartbeats and polls; a handler's belong to its request or connection. */
function isLong({ library, every, place, ownMemory }: ScheduleFact): boolean {
  if (library !== 'setInterval') return every === undefined || every >= 60_000;
  return every !== undefined && every >= 60_000 && place.scope !== 'handler' && !ownMemory;
}

function inWords(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  const [amount, unit] = minutes < 60 ? [minutes, 'minute'] : minutes < 1440 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  const rounded = Math.round(amount * 10) / 10;
  return rounded === 1 ? `one ${unit}` : `${rounded} ${unit}s`;
}

/** Whether a process that listens loads the file. Behind a server that owns the process, the entry's handlers are what listens. */
function isLoadedByServer(file: string, app: App, project: ProjectView): boolean {
  if (app.kind !== 'service' || isSplitBySwitches(app, project)) return false;
  const isServed = app.ownedBy.some((owner) =>
    /^(?:gunicorn|uvicorn|hypercorn|daphne|granian|uwsgi|waitress|next|nuxt|sanic)/.test(owner),
  );
  const listening = project.facts('listen').filter(({ file: other }) => project.appOf(other)?.path === app.path);
  const entries = app.entries.length > 0 ? app.entries : listening.map(({ file: other }) => other);
  return entries.some((entry) => {
    const { files } = importClosure(entry, project, { tasks: false });
    if (!files.has(file) || (workerName.test(entry) && answersProbesOnly(files, project))) return false;
    for (const loaded of files) {
      if (project.factsIn(loaded, 'listen').some(({ place }) => place.scope !== 'handler')) return true;
      if (isServed && project.factsIn(loaded, 'handler').length > 0) return true;
    }
    return false;
  });
}

/** `worker: env ENABLE_SERVER=false node server.js`: one entry for all processes, whose parts an operator turns on and off. */
function isSplitBySwitches(app: App, project: ProjectView): boolean {
  return project.starts.some(
    ({ app: started, command }) =>
      started?.path === app.path &&
      command.assignments.some(
        ({ name, value }) =>
          /(?:^|_)(?:SERVER|HTTP|WEB|API)(?:_ENABLED)?$/.test(name) && /^(?:false|0|off|no)$/i.test(value.text),
      ),
  );
}

const workerName = /(?:^|[/._-])(?:workers?|consumers?|jobs|schedulers?|clock|cron)(?:[/._-])/i;
const probe =
  /^\/?(?:(?:api|internal|_)\/)?(?:_*(?:health|healthz|healthcheck|health-check|live|livez|liveness|ready|readyz|readiness|ping|status|metrics|prometheus)\/?)+$/i;

/** All routes that it answers are those of probes and metrics: a worker's one door is for the platform. */
function answersProbesOnly(files: ReadonlySet<string>, project: ProjectView): boolean {
  const paths = [...files].flatMap((file) => [
    ...project.factsIn(file, 'handler').flatMap(({ method, path }) => (method === undefined && path === undefined ? [] : [path])),
    ...project.factsIn(file, 'route').map(({ path }) => path),
  ]);
  return paths.length > 0 && paths.every((path) => path !== undefined && probe.test(path));
}

/** One process at a time does what a lock, a lease or an election lets only one do: in the call itself, or in a function that it names. */
function takesLock({ range, names = [] }: ScheduleFact, file: string, project: ProjectView): boolean {
  if (project.factsIn(file, 'lock').some((lock) => contains(range, lock.range))) return true;
  return [file, ...importedBy(file, project)].some((source) =>
    project.factsIn(source, 'lock').some(({ within }) => within.some((name) => names.includes(name))),
  );
}

/** What the process answers from is brought up to date by a function of another file: each process has to do it for itself. */
function renewsOwnMemory({ work }: ScheduleFact, file: string, project: ProjectView): boolean {
  if (work === undefined) return false;
  return importedBy(file, project).some((source) => project.factsIn(source, 'memory-renewal').some(({ name }) => name === work));
}

function importedBy(file: string, project: ProjectView): readonly string[] {
  return project
    .factsIn(file, 'import')
    .flatMap(({ specifier, typeOnly }) => (typeOnly ? [] : (project.resolveImport(file, specifier) ?? [])));
}
