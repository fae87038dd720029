import type { CommandFact, Range, SimpleCommand } from '../facts';
import { schemaCommand } from '../judgements/commands/schema-commands';
import { asCommand, partsOf, withoutRunner } from '../judgements/commands/spawned-commands';
import { isTask } from '../judgements/commands/tasks';
import { runsInProduction } from '../judgements/development/environments';
import type { ProjectView } from '../project';
import { defineRule, type Fix, type TextEdit } from '../rule';

export default defineRule({
  id: 'no-destructive-sync',
  factor: 'admin-processes',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'cmd'],
  title: 'Destructive schema change',
  roles: ['runtime'],
  docs: {
    what: 'Reports a started process or a deploy step that drops the schema or the data of its database.',
    why: 'It runs unattended with every start or deploy. The day it meets the production database, all of its data is gone.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport { Sequelize } from 'sequelize';\n\nconst sequelize = new Sequelize(process.env.DATABASE_URL);\nawait sequelize.sync({ force: true });\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport { Sequelize } from 'sequelize';\n\nconst sequelize = new Sequelize(process.env.DATABASE_URL);\nawait sequelize.authenticate();\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: { Procfile: 'release: npx prisma db push --accept-data-loss\n' },
        good: { Procfile: 'release: npx prisma migrate deploy\n' },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\n\napp = Flask(__name__)\ndb = SQLAlchemy(app)\n\nif __name__ == "__main__":\n    with app.app_context():\n        db.drop_all()\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_sqlalchemy import SQLAlchemy\n\napp = Flask(__name__)\ndb = SQLAlchemy(app)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    fixSafety: 'Offered as a suggestion: the schema is then changed by migrations only, which have to be there.',
    whenNotToUse: 'In deploys of a demo whose data is meant to be reset.',
  },
  messages: {
    code: '`{api}` drops the data of the database while the app runs; apply versioned migrations as an admin process.',
    command: '`{name}` drops the data of the database with every start or deploy; apply versioned migrations.',
  },
  on: {
    'schema-change'(fact, { app, file, project, report }) {
      const { api, destructive, range, place, off } = fact;
      if (!destructive || !runsInProduction(place) || (app && app.kind !== 'service' && app.kind !== 'worker')) return;
      if (isTask(fact, file, project)) return;
      report({ at: range, message: 'code', data: { api }, suggest: off && [{ title: 'Keep the data', edits: off }] });
    },
    spawn({ words, range, place }, { app, report }) {
      if (place.scope === 'handler' || place.task || !runsInProduction(place)) return;
      if (app && app.kind !== 'service' && app.kind !== 'worker') return;
      const [found] = partsOf(words).flatMap((part) => schemaCommand(asCommand(withoutRunner(part))) ?? []);
      if (found?.does === 'destroys') report({ at: range, message: 'command', data: { name: found.name } });
    },
    command(fact, { file, project, report }) {
      if (!isDeployStep(fact)) return;
      for (const command of fact.commands) {
        const found = schemaCommand(command);
        if (found?.does === 'destroys')
          report({
            at: command.range,
            message: 'command',
            data: { name: found.name },
            suggest: keepingData(command, file, project),
          });
      }
    },
  },
  project({ project, report }) {
    for (const { file, fact, command, via } of project.starts) {
      const found = schemaCommand(command);
      if (found?.does !== 'destroys' || isDeployStep(fact)) continue;
      report({
        at: { file, range: command.range },
        message: 'command',
        data: { name: found.name },
        related: via.map((hop) => ({ ...hop, message: 'The process is started here.' })),
        suggest: keepingData(command, file, project),
      });
    }
  },
});

/** Without `--accept-data-loss` the tool refuses where data would be lost. */
function keepingData({ words }: SimpleCommand, file: string, project: ProjectView): Fix[] | undefined {
  const flags = words.filter(({ text }) => /^--(?:accept-data-loss|force-reset)$/.test(text));
  if (flags.length === 0 || words.some(({ text }) => text === 'reset')) return undefined;
  const edits = flags.map(({ range }) => dropWord(range, file, project));
  return edits.every((edit) => edit !== undefined)
    ? [{ title: `Drop ${flags.map(({ text }) => text).join(' and ')}`, edits }]
    : undefined;
}

/** A word of a line with the blanks before it, or of a vector with its quotes and comma. */
function dropWord({ start, end }: Range, file: string, project: ProjectView): TextEdit | undefined {
  const before = project.textOf(file, { start: Math.max(0, start - 80), end: start });
  const lead = /[ \t]+$|,\s*["']$/.exec(before)?.[0];
  if (lead === undefined) return undefined;
  return { file, range: { start: start - lead.length, end: lead.includes(',') ? end + 1 : end }, text: '' };
}

/** Runs once per deploy: a release phase, an init container or Job, and a CI step that names what it is for. */
function isDeployStep({ origin, phase, oneShot, name }: CommandFact): boolean {
  if (phase === 'release') return true;
  if (origin === 'k8s-command') return oneShot === true;
  if (origin === 'package-script') return /^(?:pre|post)?(?:deploy|release)\b|^heroku-postbuild$/.test(name ?? '');
  return origin === 'ci-step' && /\b(?:deploy|release|production)/i.test(name ?? '');
}
