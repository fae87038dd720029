import type { ServiceClientFact } from '../facts';
import { isProductionName, runsInProduction } from '../judgements/development/environments';
import { isReplacedInDeploys } from '../judgements/settings/replaced-settings';
import type { App, ProjectView } from '../project';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-embedded-database',
  factor: 'backing-services',
  severity: 'info',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Embedded database',
  ...inProcesses,
  docs: {
    what: 'Reports a service that keeps its data in a database file of its own: SQLite, LevelDB, NeDB, lowdb, LokiJS.',
    why: 'The file lives on the disk of one process. A second process has another one, and a new deploy starts with none: the data is neither shared nor kept. A database that is attached over the network is both.',
    examples: [
      {
        bad: {
          'server.js': `import Database from 'better-sqlite3';\nimport express from 'express';\n\nconst db = new Database('shop.db');\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close(() => db.close()));\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport pg from 'pg';\n\nconst db = new pg.Pool({ connectionString: process.env.DATABASE_URL });\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close(() => db.end()));\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\nimport sqlite3\n\nfrom flask import Flask\n\napp = Flask(__name__)\ndb = sqlite3.connect("shop.db")\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nimport psycopg\nfrom flask import Flask\n\napp = Flask(__name__)\ndb = psycopg.connect(os.environ["DATABASE_URL"])\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    whenNotToUse: 'In programs that are meant to run once on one machine, with a volume of their own.',
  },
  messages: {
    file: '{library} keeps the data in a file of this process; attach a database over the network by its URL from the environment.',
  },
  on: {
    'service-client'(fact, { app, file, project, report }) {
      // A schema file is judged wherever it stands; the app must be a process all the same.
      if (app?.kind !== 'service' && app?.kind !== 'worker') return;
      if (
        !isEmbedded(fact) ||
        fact.replaced ||
        isDesktop(app, project) ||
        isReplacedInDeploys(fact.range, { file, project }) ||
        isReplacedOnHeroku(file, project) ||
        !runsInProduction(fact.place)
      )
        return;
      if (fact.environment !== undefined && !isProductionName(fact.environment)) return;
      if (isOfConstant(fact, file, project)) return;
      const at = fact.target?.kind === 'literal' ? fact.target.range : fact.range;
      report({ at, message: 'file', data: { library: fact.library } });
    },
  },
});

function isEmbedded({ service, target, targetIs }: ServiceClientFact): boolean {
  if (service !== 'sqlite' && service !== 'embedded') return false;
  if (target === undefined) return targetIs === 'file';
  if (target.kind === 'unknown') return false;
  if (target.kind !== 'literal') return true;
  return (
    typeof target.value === 'string' &&
    target.value !== '' &&
    !/:memory:|mode=memory|[?&](?:mode=ro|immutable=1)\b/.test(target.value)
  );
}

/** `app.config['SQLALCHEMY_DATABASE_URI'] = DATABASE_URI`, where the constant is told of by its own place. */
function isOfConstant(fact: ServiceClientFact, file: string, project: ProjectView): boolean {
  const at = fact.target?.kind === 'literal' ? fact.target.range : fact.range;
  const name = project.textOf(file, at);
  if (!/^[A-Za-z_]\w*$/.test(name)) return false;
  return project
    .factsIn(file, 'service-client')
    .some(
      (other) =>
        other !== fact &&
        isEmbedded(other) &&
        new RegExp(`\\b${name}\\s*=\\s*$`).test(
          project.textOf(file, { start: Math.max(0, other.range.start - 80), end: other.range.start }),
        ),
    );
}

/** `django_heroku.settings(locals())` puts the database of `DATABASE_URL` in the place of what stands above it. */
function isReplacedOnHeroku(file: string, project: ProjectView): boolean {
  return /^django_(?:heroku|on_heroku)\.settings\(\s*locals\(\)(?![^)]*databases\s*=\s*False)/m.test(
    project.textOf(file, { start: 0, end: 200_000 }),
  );
}

function isDesktop(app: App, project: ProjectView): boolean {
  return app.manifests.some((manifest) =>
    project
      .factsIn(manifest, 'dependency')
      .some(({ name }) => /^(?:electron|nw|@tauri-apps\/api|@neutralinojs\/lib)$/.test(name)),
  );
}
