import type { EnvDeclarationFact, Range, SchemaChangeFact } from '../facts';
import { programLine } from '../judgements/commands/program-lines';
import { schemaCommand } from '../judgements/commands/schema-commands';
import { asCommand, partsOf, withoutRunner } from '../judgements/commands/spawned-commands';
import { asRelease, withoutStep } from '../judgements/commands/start-steps';
import { isOfOwnMode, isTask } from '../judgements/commands/tasks';
import { isDevelopersStack } from '../judgements/containers/production-stacks';
import { wordsOf } from '../judgements/credentials/secret-names';
import { devServerOf } from '../judgements/development/dev-servers';
import { isInDevelopersBranch } from '../judgements/development/developers-branches';
import { startsForDevelopers } from '../judgements/development/developers-starts';
import { runsInProduction } from '../judgements/development/environments';
import { folderOf, nameOf } from '../paths';
import type { Hop, ProjectView, Start } from '../project';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'no-migration-at-startup',
  factor: 'admin-processes',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'cmd'],
  title: 'Migration at startup',
  roles: ['runtime'],
  apps: ['service', 'worker'],
  docs: {
    what: 'Reports a process that changes the database schema when it starts, in its code or in its start command.',
    why: 'Processes start many at a time and again and again. Two that migrate at once meet in the middle of a change, a slow migration keeps the health check waiting until the platform kills it half way, and a rollback of the code cannot undo it. A migration is a one-off process of the release, run once before the new processes start.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport { Sequelize } from 'sequelize';\n\nconst sequelize = new Sequelize(process.env.DATABASE_URL);\nawait sequelize.sync();\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport { Sequelize } from 'sequelize';\n\nconst sequelize = new Sequelize(process.env.DATABASE_URL);\nawait sequelize.authenticate();\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          Procfile: 'web: npx prisma migrate deploy && node server.js\n',
          'server.js': `import { createServer } from 'node:http';\n\nconst server = createServer((req, res) => res.end()).listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          Procfile: 'release: npx prisma migrate deploy\nweb: node server.js\n',
          'server.js': `import { createServer } from 'node:http';\n\nconst server = createServer((req, res) => res.end()).listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\n\napp = Flask(__name__)\napp.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]\ndb = SQLAlchemy(app)\n\nif __name__ == "__main__":\n    with app.app_context():\n        db.create_all()\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\n\napp = Flask(__name__)\napp.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]\ndb = SQLAlchemy(app)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    fixSafety:
      'Offered as a suggestion: something has to run the migration once per release before the new processes start. A Procfile gets a release process for it.',
    whenNotToUse: 'Where a process is never run twice at a time and its database belongs to it alone.',
  },
  messages: {
    code: '`{api}` changes the schema whenever a process starts; run it once per release as an admin process.',
    command: '`{name}` runs whenever a process starts; run it once per release as an admin process.',
  },
  on: {
    'schema-change'(fact, { file, project, report }) {
      const { api, destructive, range, place, off } = fact;
      if (
        destructive ||
        place.scope === 'handler' ||
        !runsInProduction(place) ||
        isOnRequest(fact) ||
        isInMemory(range, file, project) ||
        isTask(fact, file, project) ||
        isOfOwnMode(fact, file, project)
      )
        return;
      report({ at: range, message: 'code', data: { api }, suggest: off && [{ title: 'Turn it off', edits: off }] });
    },
    spawn({ words, range, place }, { report }) {
      if (place.scope === 'handler' || place.task || !runsInProduction(place)) return;
      const [does] = partsOf(words).flatMap((part) => schemaCommand(asCommand(withoutRunner(part))) ?? []);
      if (does?.does === 'migrates') report({ at: range, message: 'command', data: { name: does.name } });
    },
  },
  project({ project, report }) {
    const told = new Map<string, Told>();
    for (const starts of byOrigin(project.starts)) {
      if (starts[0]?.origin.oneShot || starts[0]?.origin.phase === 'release') continue;
      const [first] = starts;
      if (first && startsForDevelopers({ file: first.originFile, fact: first.origin }, project)) continue;
      if (isOfDevelopers(starts, project)) continue;
      for (const start of starts) {
        const does = schemaCommand(start.command);
        if (does?.does !== 'migrates') continue;
        const fork = nearestFork(start, starts, project);
        if (!fork || isSwitchedOn(fork, project) || isInDevelopersBranch(fork, project)) continue;
        // A script that migrates again, or one more database, has one cause.
        const isScript = project.factsIn(fork.file, 'command').some(({ origin }) => origin === 'shell-script');
        const key = `${fork.file}\0${isScript ? does.name : fork.range.start}`;
        const known = told.get(key);
        if (known) {
          if (![known.fork, ...known.again].some((hop) => isSame(hop, fork))) known.again.push(fork);
          continue;
        }
        const path = pathOf(start);
        told.set(key, { fork, name: does.name, passed: path.slice(0, path.indexOf(fork)), again: [], starts });
      }
    }
    for (const { fork, name, passed, again, starts } of told.values()) {
      report({
        at: { file: fork.file, range: fork.range },
        message: 'command',
        data: { name },
        related: [
          ...passed.map((hop) => ({ ...hop, message: 'The process is started here.' })),
          ...again.map((hop) => ({ ...hop, message: 'It migrates here as well.' })),
        ],
        suggest: again.length === 0 ? withoutMigration(fork, starts, project) : undefined,
      });
    }
  },
});

/** A step that migrates, with the way to it, and the same step again in the same script. */
interface Told {
  readonly fork: Hop;
  readonly name: string;
  readonly passed: readonly Hop[];
  readonly again: Hop[];
  readonly starts: readonly Start[];
}

/** A compose file's development server, where another file beside it is for production: `docker-compose.prod.yml`. */
function isOfDevelopers([first, ...others]: readonly Start[], project: ProjectView): boolean {
  if (!first?.origin.origin.startsWith('compose-') || ofProduction.test(nameOf(first.originFile))) return false;
  const isServer = ({ command }: Start) => devServerOf(command) !== undefined || /\brunsslserver\b/.test(programLine(command));
  return [first, ...others].some(isServer) && project.list(folderOf(first.originFile)).some((name) => ofProduction.test(name));
}

const ofProduction = /^(?:docker-)?compose[._-](?:prod|production|release|live)\.ya?ml$/i;

/** Somebody asks for it: a backup is restored, a tenant gets a schema, a command is called by name. */
function isOnRequest({ place, within = [] }: SchemaChangeFact): boolean {
  return place.scope === 'function' && within.some((name) => wordsOf(name).some((word) => requested.test(word)));
}

/** A database that lives no longer than the process gets its schema from nowhere else. */
function isInMemory({ start }: Range, file: string, project: ProjectView): boolean {
  return project.textOf(file, { start: Math.max(0, start - 400), end: start }).includes(':memory:');
}

const requested =
  /^(?:restore|backups?|import|tenants?|organi[sz]ations?|workspaces?|provision|onboard|rollback|reset|handle|command|cli|task|route|endpoint|controller|request)$/;

/** Commands that come to an end: Django's and its kin's, and those that fill a database. */
const oneOff =
  /^(?:knex (?:.*\s)?seed:run|(?:sequelize|sequelize-cli) (?:.*\s)?db:seed(?::all)?|prisma (?:.*\s)?db seed)(?= |$)|^(?:manage\.py|django-admin) (?:collectstatic|compilemessages|createsuperuser|createcachetable|clearsessions|loaddata|check|compress|(?:update|rebuild)_index|(?:ensure|create)_\w+)(?= |$)/;

function byOrigin(starts: readonly Start[]): Iterable<readonly Start[]> {
  const groups = new Map<string, Start[]>();
  for (const start of starts) {
    // `npm start` runs prestart, start and poststart.
    const line = start.origin.origin === 'package-script' ? 'start' : start.origin.range.start;
    const key = `${start.originFile}\0${line}`;
    groups.set(key, [...(groups.get(key) ?? []), start]);
  }
  return groups.values();
}

/** The step at which the way to a migration leaves the way to a process of the same start; undefined where it runs alone. */
function nearestFork(migration: Start, starts: readonly Start[], project: ProjectView): Hop | undefined {
  const path = pathOf(migration);
  // `exec` gives the shell's place to the migration: nothing comes after it.
  if (migration.command.wrappers.includes('exec') && migration.command.conditional) return undefined;
  let depth = -1;
  for (const other of starts) {
    if (!isProcess(other) || leadsOn(other, starts)) continue;
    const rival = pathOf(other);
    const fork = path.findIndex((hop, index) => !isSame(hop, rival[index]));
    const isAside = isOtherBranch(path[fork], rival[fork], project) || isBeforeInBranch(rival[fork], path[fork], project);
    if (!isAside) depth = Math.max(depth, fork);
  }
  return path[depth];
}

/** Under `if [ "$MIGRATE" = true ]`, where nothing of the repository sets the variable so: an operator asks for it. */
function isSwitchedOn({ file, range }: Hop, project: ProjectView): boolean {
  const before = project.textOf(file, { start: 0, end: range.start });
  const [condition] = [...before.matchAll(/^\s*if\s+(.*?)(?:;\s*then\b|\n\s*then\b)/gm)].slice(-1);
  if (!condition || /^\s*(?:fi|else|elif)\b/m.test(before.slice(condition.index + condition[0].length))) return false;
  const variable = /["']?\$\{?([A-Za-z_]\w*)\}?["']?\s*(?:==?|-eq)\s*["']?(?:true|1|yes|on)\b/i.exec(condition[1] ?? '')?.[1];
  if (variable === undefined || new RegExp(`\\b${variable}=(?!${offByDefault(variable)})`).test(before)) return false;
  return !project
    .facts('env-declaration')
    .some(
      ({ file: place, fact }) =>
        fact.name === variable && /^(?:true|1|yes|on)$/i.test(fact.value ?? '') && !isSetForDevelopers(place, fact, project),
    );
}

/** By a stack of developers, or by the model of the settings that no other stack takes. */
function isSetForDevelopers(file: string, { where }: EnvDeclarationFact, project: ProjectView): boolean {
  if (where === 'compose') return isDevelopersStack(file, project);
  if (where !== 'dotenv' || !/(?:^|[._-])(?:example|sample|template|dist)(?:[._-]|$)/i.test(nameOf(file))) return false;
  const stacks = new Set(
    project.facts('workload').flatMap(({ file: other, fact }) => (fact.format === 'compose' ? [other] : [])),
  );
  return stacks.size > 0 && [...stacks].every((stack) => isDevelopersStack(stack, project));
}

/** `MIGRATE="${MIGRATE:-0}"` */
function offByDefault(variable: string): string {
  return `["']?\\$\\{${variable}:?[-=](?:0|false|no|off|)\\}`;
}

/** Steps of one script in different branches of a `case` or `if`, of which one start takes one: `migrate) … ;; web) … ;;`. */
function isOtherBranch(one: Hop | undefined, other: Hop | undefined, project: ProjectView): boolean {
  if (!one || !other || one.file !== other.file) return false;
  const [first, second] = one.range.start < other.range.start ? [one, other] : [other, one];
  const between = project.textOf(one.file, { start: first.range.end, end: second.range.start });
  if (/;;/.test(between)) return !/^\s*esac\b/m.test(between);
  return /^\s*(?:else|elif)\b/m.test(between) && !/(?:^|[;\s])(?:fi|if)(?=[;\s]|$)/m.test(between);
}

/** A step of the same branch of a `case` that comes to its end before the migration, after which the branch does: `migrate) certs.sh; migrate ;;`. */
function isBeforeInBranch(one: Hop | undefined, migration: Hop | undefined, project: ProjectView): boolean {
  if (!one || !migration || one.file !== migration.file || one.range.start > migration.range.start) return false;
  const between = project.textOf(one.file, { start: one.range.end, end: migration.range.start });
  const after = project.textOf(one.file, { start: migration.range.end, end: migration.range.end + 400 });
  return !/;;|^\s*&(?!&)/.test(between) && /^[ \t]*(?:\n\s*(?:(?:echo|exit)\b.*|#.*)?)*;;/.test(after);
}

/** Takes the step out of the line that it shares with the process. */
function withoutMigration(step: Hop, starts: readonly Start[], project: ProjectView): Fix[] | undefined {
  const start = starts.find(({ file, command }) => isSame({ file, range: command.range }, step));
  const edits = start && withoutStep(start, project);
  if (!start || !edits) return undefined;
  const release = asRelease(start, step.range, project);
  const title = release.length > 0 ? 'Run it in a release process' : 'Take it out of the start command';
  return [{ title, edits: [...edits, ...release] }];
}

/** `npm run migrate` is what its script runs, no process of its own. */
function leadsOn(start: Start, starts: readonly Start[]): boolean {
  const own = { file: start.file, range: start.command.range };
  return starts.some(({ via }) => via.some((hop) => isSame(hop, own)));
}

function pathOf(start: Start): readonly Hop[] {
  return [...start.via, { file: start.file, range: start.command.range }];
}

function isSame(a: Hop, b: Hop | undefined): boolean {
  return b !== undefined && a.file === b.file && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** Not a migration, nor one of the small commands that prepare for one. `exec "$@"` runs the image's command. */
function isProcess({ command }: Start): boolean {
  const preparations =
    /^(?:|echo|printf|cd|sleep|set|export|source|\.|true|test|\[|\[\[|mkdir|chmod|chown|cp|mv|rm|ls|cat|env|wait-for-it(?:\.sh)?|wait-for(?:\.sh)?|wait-on|dockerize|nc|pg_isready|until|curl|wget|exit|touch|ln|date)$/;
  if (command.words.some(({ text }) => /^"?\$[@*]"?$/.test(text))) return true;
  if (oneOff.test(programLine(command))) return false;
  return schemaCommand(command) === undefined && !preparations.test(command.program);
}
