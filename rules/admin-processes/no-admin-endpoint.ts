import type { HandlerFact, Place, SpawnFact } from '../facts';
import { runsInProduction } from '../judgements/development/environments';
import { adminTaskOfPath } from '../judgements/runtime/admin-paths';
import type { ProjectView } from '../project';
import type { RuleContext } from '../rule';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-admin-endpoint',
  factor: 'admin-processes',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Admin task behind a route',
  ...inProcesses,
  docs: {
    what: 'Reports an HTTP route that runs a one-off admin task: it migrates, seeds, resets, reindexes, backs up or purges data.',
    why: 'A route can be called by anyone who finds it, twice at a time and in the middle of the day; it holds up a process that should answer users, and is cut off by the request timeout half way. An admin task is a one-off process of the same release: it runs where operators start it, its output is seen, and it ends.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport { seed } from './seed.js';\n\nconst app = express();\napp.post('/admin/seed', async (req, res) => {\n  await seed();\n  res.sendStatus(204);\n});\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'seed.js': `export async function seed() {}\n`,
        },
        good: {
          'server.js': `import express from 'express';\n\nconst app = express();\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'scripts/seed.js': `import { seed } from '../seed.js';\n\nawait seed();\n`,
          'seed.js': `export async function seed() {}\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_migrate import Migrate, upgrade\nfrom flask_sqlalchemy import SQLAlchemy\n\napp = Flask(__name__)\napp.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]\nMigrate(app, SQLAlchemy(app))\n\n\n@app.post("/admin/migrate")\ndef migrate():\n    upgrade()\n    return "", 204\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_migrate import Migrate\nfrom flask_sqlalchemy import SQLAlchemy\n\napp = Flask(__name__)\napp.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]\nMigrate(app, SQLAlchemy(app))\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
          Procfile: 'release: flask db upgrade\nweb: gunicorn app:app\n',
        },
      },
    ],
    whenNotToUse: 'In a product whose users migrate, back up or reindex things of their own.',
  },
  messages: {
    path: 'The route {path} {task} data on request; run that as a one-off admin process of the same release.',
    call: '`{api}` runs in a request handler; run it as a one-off admin process of the same release.',
  },
  on: {
    handler(fact, { file, project, report }) {
      const { path, pathRange, range } = fact;
      if (path === undefined || !isRoute(fact) || !runsInProduction(fact) || isMountedElsewhere(file, project)) return;
      const task = adminTaskOfPath(path);
      if (task !== undefined) report({ at: pathRange ?? range, message: 'path', data: { path, task } });
    },
    route(fact, { file, project, report }) {
      const { path, pathRange, range, method, place } = fact;
      if (path === undefined || method === undefined || !runsInProduction(place) || isMountedElsewhere(file, project)) return;
      const task = isRoute(fact) ? adminTaskOfPath(path) : undefined;
      if (task !== undefined) report({ at: pathRange ?? range, message: 'path', data: { path, task } });
    },
    'schema-change'({ api, destructive, range, place }, context) {
      // What drops data is no-destructive-sync's.
      if (!destructive) reportCall(api, range, place, context);
    },
    'admin-call'({ api, range, place }, context) {
      reportCall(api, range, place, context);
    },
    spawn(fact, context) {
      const task = programOf(fact);
      if (task !== undefined) reportCall(task, fact.range, fact.place, context);
    },
  },
});

/** A router that is mounted nowhere but in development or tests: by its mounts, or as it says itself (`routes/testingOnly/index.js`). */
function isMountedElsewhere(file: string, project: ProjectView): boolean {
  if (/(?:^|[/._-])(?:test(?:s|ing)?[-_]?only|only[-_](?:for[-_])?tests?)(?=[/._-]|$)/i.test(file)) return true;
  const mounts = project
    .facts('route')
    .filter(({ file: other, fact }) => fact.method === undefined && project.resolveImport(other, fact.module) === file);
  return mounts.length > 0 && mounts.every(({ fact }) => !runsInProduction(fact.place));
}

function isRoute({ method, path }: Pick<HandlerFact, 'method' | 'path'>): boolean {
  // Topics and events have no slash; a mounted router's own path is no task.
  return path !== undefined && (path.includes('/') || method !== undefined) && method !== 'options' && method !== 'head';
}

/** Once for a route: where its path says it already, what the handler calls is the same news. */
function reportCall(
  api: string,
  range: { start: number; end: number },
  place: Place,
  { file, project, report }: Pick<RuleContext<'path' | 'call'>, 'file' | 'project' | 'report'>,
): void {
  if (place.scope !== 'handler' || !runsInProduction(place) || isMountedElsewhere(file, project)) return;
  const { path, method } = place.route ?? {};
  if (path === undefined && method === undefined) return;
  if (path !== undefined && adminTaskOfPath(path) !== undefined) return;
  report({ at: range, message: 'call', data: { api } });
}

const programs =
  /^(?:pg_dump|pg_dumpall|pg_restore|mysqldump|mongodump|mongorestore|redis-cli|alembic|sequelize|sequelize-cli|knex|prisma|typeorm|db-migrate)$/;

/** A program that dumps or migrates a database. */
function programOf({ words }: SpawnFact): string | undefined {
  const named = words.filter((word) => !/^(?:npx|yarn|pnpm|exec|run|python3?|-m|sudo)$/.test(word));
  const [first, second] = named;
  const program = first?.slice(first.lastIndexOf('/') + 1);
  if (program === undefined) return undefined;
  if (program === 'manage.py')
    return /^(?:migrate|flush|loaddata|dumpdata|rebuild_index|update_index)$/.test(second ?? '')
      ? `manage.py ${second}`
      : undefined;
  if (program === 'redis-cli') return /^(?:flushall|flushdb|--rdb)$/i.test(second ?? '') ? `redis-cli ${second}` : undefined;
  if (program === 'flask') return second === 'db' ? 'flask db' : undefined;
  return programs.test(program) ? program : undefined;
}
