import type { LogCallFact } from '../facts';
import { isOnlyInDevelopment } from '../judgements/development/development';
import { importedLogger, type LoggerInFile } from '../judgements/runtime/app-logger';
import { literally } from '../patterns';
import type { App, ProjectView } from '../project';
import { defineRule, type Fix, inProcesses } from '../rule';

export default defineRule({
  id: 'prefer-structured-log',
  factor: 'logs',
  severity: 'hint',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'Plain print beside a logger',
  ...inProcesses,
  docs: {
    what: 'Reports console.* and print in running code of an app that has a structured logger.',
    why: 'The log is one stream of events that a machine reads. Lines without level, time and fields fall out of it: no alarm counts them, no search by request finds them, and the log level does not silence them.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport pino from 'pino';\n\nconst logger = pino();\nconst server = express().listen(process.env.PORT, () => {\n  console.log('listening');\n});\nprocess.on('SIGTERM', () => {\n  logger.info('closing');\n  server.close();\n});\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport pino from 'pino';\n\nconst logger = pino();\nconst server = express().listen(process.env.PORT, () => {\n  logger.info('listening');\n});\nprocess.on('SIGTERM', () => {\n  logger.info('closing');\n  server.close();\n});\n`,
        },
      },
      {
        bad: {
          'worker.py': `import structlog\n\nlog = structlog.get_logger()\n\n\ndef work():\n    log.info("working")\n    print("done")\n\n\nwork()\n`,
          Procfile: 'worker: python worker.py\n',
        },
        good: {
          'worker.py': `import structlog\n\nlog = structlog.get_logger()\n\n\ndef work():\n    log.info("working")\n    log.info("done")\n\n\nwork()\n`,
          Procfile: 'worker: python worker.py\n',
        },
      },
    ],
    fixSafety: 'A suggestion: the line appears in the logger’s form and at its level, which may hide it.',
    whenNotToUse: 'For what a program says to the person at its terminal.',
    related: ['no-console', 'ruff T201'],
  },
  messages: {
    plain: '`{api}` bypasses the logger that this app has; log it as an event with a level.',
  },
  on: {
    'log-call'(fact, { file, app, project, report }) {
      const level = levelOf(fact.api);
      if (fact.structured || level === undefined || isOnlyInDevelopment(fact.place) || !app || !hasLogger(app, project)) return;
      if (isForTerminal(file, project) || isOfLogger(file) || isReplaced(fact.api, app, project)) return;
      const fix = suggestion(fact, level, file, app, project);
      report({ at: fact.range, message: 'plain', data: { api: fact.api }, suggest: fix && [fix] });
    },
  },
});

/** The logger's level for a plain call; undefined for calls that print no event (`console.table`). */
function levelOf(api: string): string | undefined {
  if (api === 'print') return 'info';
  const method = /^console\.(log|info|error|warn|debug|trace)$/.exec(api)?.[1];
  return method === 'log' ? 'info' : method === 'trace' ? 'debug' : method;
}

/** Loggers that write events with fields. */
const loggers =
  /^(?:winston|pino|bunyan|log4js|tslog|roarr|nestjs-pino|pino-http|signale|consola|@logtape\/logtape|structlog|loguru|pythonjsonlogger(?:\..*)?|ecs_logging|logfmter)$/;

function hasLogger(app: App, project: ProjectView): boolean {
  const isRunning = (file: string) => project.appOf(file)?.path === app.path && project.roleOf(file) === 'runtime';
  return (
    project.facts('import').some(({ file, fact }) => !fact.typeOnly && loggers.test(fact.specifier) && isRunning(file)) ||
    // Fastify brings one that has to be turned on.
    project.facts('log-sink').some(({ file, fact }) => fact.library === 'fastify' && isRunning(file))
  );
}

const argumentParsers = /^(?:commander|yargs|minimist|arg|mri|meow|cac|oclif|@oclif\/.*|argparse|click|typer|optparse|docopt)$/;

/** Speaks to whoever typed the command: its help, its usage, its banner. */
function isForTerminal(file: string, project: ProjectView): boolean {
  return (
    /(?:^|\/)cli(?:\/|\.\w+$)/i.test(file) ||
    project.factsIn(file, 'import').some(({ specifier }) => argumentParsers.test(specifier))
  );
}

/** The logger can't log what befalls itself. */
function isOfLogger(file: string): boolean {
  return /(?:^|\/)(?:logg(?:er|ers|ing)|logs?)(?:\/|[._-][^/]*$)/i.test(file);
}

/** The console's methods lead to the logger. */
function isReplaced(api: string, app: App, project: ProjectView): boolean {
  return (
    api !== 'print' &&
    project.facts('replaced-console').some(({ file }) => {
      return project.appOf(file)?.path === app.path && project.roleOf(file) === 'runtime';
    })
  );
}

/** By the logger that the file has, or the one that a module of the app makes. */
function suggestion(fact: LogCallFact, level: string, file: string, app: App, project: ProjectView): Fix | undefined {
  const text = project.textOf(file, fact.range);
  const name = fact.api === 'print' ? 'print' : fact.api;
  if (!text.startsWith(`${name}(`)) return undefined;
  // One argument: loggers take what follows a message in ways of their own.
  if (!/^(?:'[^']*'|"[^"]*"|`[^`]*`|f?"[^"]*")\)$/.test(text.slice(name.length + 1))) return undefined;
  const logger = ownLogger(file, project) ?? importedLogger(file, app, project);
  if (!logger) return undefined;
  const start = fact.range.start;
  const call = `${logger.name}.${level}`;
  return {
    title: `Log it with ${call}`,
    edits: [...logger.edits, { file, range: { start, end: start + name.length }, text: call }],
  };
}

function ownLogger(file: string, project: ProjectView): LoggerInFile | undefined {
  for (const other of project.factsIn(file, 'log-call')) {
    if (!other.structured) continue;
    const [, owner, log = ''] = /^([A-Za-z_$][\w$]*)(\.log)?\.\w+\(/.exec(project.textOf(file, other.range)) ?? [];
    if (owner === undefined || /^(?:req|request|ctx|context|reply|this|self|console)$/.test(owner)) continue;
    if (log === '' || isOfModule(owner, file, project)) return { name: `${owner}${log}`, edits: [] };
  }
  return undefined;
}

/** A constant that the whole module sees. */
function isOfModule(name: string, file: string, project: ProjectView): boolean {
  const text = project.textOf(file);
  return new RegExp(`^(?:export )?const ${literally(name)}\\b`, 'm').test(text);
}
