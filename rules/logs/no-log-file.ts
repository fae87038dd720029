import { type LogSinkFact, literalText, type Range } from '../facts';
import { isProgramCommand } from '../judgements/commands/program-commands';
import { wordsOf } from '../judgements/credentials/secret-names';
import { isDevelopmentName } from '../judgements/development/development';
import { runsInProduction } from '../judgements/development/environments';
import { isOffByDefault } from '../judgements/settings/conditions';
import { nameOf } from '../paths';
import type { ProjectView } from '../project';
import { few } from '../repeated';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-log-file',
  factor: 'logs',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'config'],
  title: 'Log file',
  ...inProcesses,
  docs: {
    what: 'Reports a logger that writes to a file.',
    why: 'A log is a stream of events. A process that writes it unbuffered to stdout leaves it to the platform where it is kept; one that writes files must know paths, rotation and free space, and its last lines are lost with its disk.',
    examples: [
      {
        bad: {
          'server.js': `import { createServer } from 'node:http';\nimport winston from 'winston';\n\nconst logger = winston.createLogger({\n  transports: [new winston.transports.File({ filename: 'app.log' })],\n});\nconst server = createServer((req, res) => res.end());\nserver.listen(process.env.PORT, () => logger.info('ready'));\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import { createServer } from 'node:http';\nimport winston from 'winston';\n\nconst logger = winston.createLogger({\n  transports: [new winston.transports.Console()],\n});\nconst server = createServer((req, res) => res.end());\nserver.listen(process.env.PORT, () => logger.info('ready'));\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import logging\nimport os\n\nfrom flask import Flask\n\nlogging.basicConfig(filename="app.log", level=logging.INFO)\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import logging\nimport os\n\nfrom flask import Flask\n\nlogging.basicConfig(level=logging.INFO)\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
      {
        bad: {
          'log4js.json':
            '{\n  "appenders": { "app": { "type": "file", "filename": "app.log" } },\n  "categories": { "default": { "appenders": ["app"], "level": "info" } }\n}\n',
        },
        good: {
          'log4js.json':
            '{\n  "appenders": { "app": { "type": "stdout" } },\n  "categories": { "default": { "appenders": ["app"], "level": "info" } }\n}\n',
        },
      },
      {
        bad: {
          'logback.xml':
            '<configuration>\n  <appender name="LOG" class="ch.qos.logback.core.FileAppender">\n    <file>logs/shop.log</file>\n  </appender>\n  <root level="INFO"><appender-ref ref="LOG" /></root>\n</configuration>\n',
        },
        good: {
          'logback.xml':
            '<configuration>\n  <appender name="LOG" class="ch.qos.logback.core.ConsoleAppender" />\n  <root level="INFO"><appender-ref ref="LOG" /></root>\n</configuration>\n',
        },
      },
    ],
    fixSafety: 'Offered as a suggestion: whoever reads the file today has to read the stream of the process instead.',
    whenNotToUse:
      'For a file that is a product of the app and no log of it, such as an audit trail that the law wants kept apart.',
    related: ['no-log-redirect (start commands)', 'no-log-volume'],
  },
  messages: {
    named: 'Logs go to the file {path}; write to stdout and let the platform keep the stream.',
    rotated: 'The log file {path} is rotated, so a process writes it; write to stdout and let the platform keep the stream.',
    file: 'Logs go to a file; write to stdout and let the platform keep the stream.',
  },
  on: {
    'log-sink'(fact, { file, project, report }) {
      const isTold = (one: LogSinkFact) =>
        isKept(one) && !isAskedFor(one, file, project) && !isHeldByNoLogger(one, file, project);
      if (!isTold(fact) || isForOthers(file, project)) return;
      const { library, path, range } = fact;
      const same = withItsLike(fact, project.factsIn(file, 'log-sink').filter(isTold), file, project);
      if (same[0] !== fact) return;
      const text = literalText(path);
      const replacements = same.flatMap(({ replacement }) => replacement ?? []);
      report({
        at: range,
        message: library === 'logrotate' ? 'rotated' : text === undefined ? 'file' : 'named',
        data: { library, path: text ?? '' },
        related: same.slice(1).map((other) => ({
          file,
          range: other.range,
          message: isSameFile(fact, other, file, project) ? 'The same file is written here.' : 'Another file of these logs.',
        })),
        suggest:
          replacements.length === same.length
            ? [
                {
                  title: replacements[0]?.text === '' ? 'Log to the console only' : 'Log to the console',
                  edits: replacements,
                },
              ]
            : undefined,
      });
    },
  },
});

/**
 * What is told at once, in the order of the file: sinks of one file, the two streams of a program under supervisord, and all the files of one
 * configuration where they are many.
 */
function withItsLike(
  fact: LogSinkFact,
  sinks: readonly LogSinkFact[],
  file: string,
  project: ProjectView,
): readonly LogSinkFact[] {
  const own = fact.configuration;
  const isBeside = ({ configuration: other }: LogSinkFact) =>
    own !== undefined && own.start === other?.start && own.end === other.end;
  const firsts = sinks.filter((sink) => sinks.find((other) => isSameFile(sink, other, file, project)) === sink && isBeside(sink));
  const isMany = firsts.length > (fact.library === 'supervisord' ? 1 : few);
  return sinks.filter((other) => isSameFile(fact, other, file, project) || (isMany && isBeside(other)));
}

/** A file of the disk that a process of production writes. */
function isKept({ target, path, place }: LogSinkFact): boolean {
  if (target !== 'file' || (place && !runsInProduction(place))) return false;
  const text = literalText(path);
  return text === undefined || !/^(?:\/dev\/|\/proc\/(?:1|self)\/fd\/|nul$)/i.test(text);
}

/**
 * Only where the environment or the deploy's settings name it, or turn it on, is there a file, which may be `/dev/stdout`; or it is one of a folder of scratch, in which
 * somebody collects what he then fetches.
 */
function isAskedFor({ path, range }: LogSinkFact, file: string, project: ProjectView): boolean {
  const text = project.textOf(file);
  if (path?.kind === 'env')
    return !path.fallback && new RegExp(`\\bprocess\\.env\\.${path.name}\\s*(?:\\)|\\?[^?.]|&&)`).test(text);
  if (alsoToConsole.test(text) && isOffByDefault(range, { file, project })) return true;
  const isOpen = path === undefined || path.kind === 'unknown';
  const names = [range, ...(path ? [path.range] : [])].map((each) => project.textOf(file, each));
  if (isOpen && names.some((each) => isUnderItsOwnCondition(each, range, text))) return true;
  if (path?.kind !== 'unknown' && path?.kind !== 'partial') return false;
  const written = project.textOf(file, path.range);
  const name = /^\w+$/.exec(written)?.[0];
  const value = name === undefined ? written : (new RegExp(`\\b${name}\\s*=\\s*([^;\\n]+)`).exec(text)?.[1] ?? '');
  if (/\b(?:te?mp|\w*Te?mp(?:Dir|Folder|Path)\w*|te?mp_\w+)\b/.test(value)) return true;
  if (path.kind === 'partial') return false;
  return /^(?:await\s+)?(?:get_?env(?:ironment)?|config\.get|settings\.get|env)\(\s*['"][^'"]+['"]\s*(?:,\s*(?:undefined|null|None)\s*)?\)$/i.test(
    value.trim(),
  );
}

/**
 * A handler of Python's `LOGGING` whose name nothing of the file says again, while loggers have others: `"handlers": ["console"]`, or those that a
 * variable of the environment lists.
 */
function isHeldByNoLogger({ range, configuration }: LogSinkFact, file: string, project: ProjectView): boolean {
  if (configuration === undefined || !file.endsWith('.py')) return false;
  const text = project.textOf(file);
  const [, name] = /["'](\w+)["']\s*:\s*(?:\{|dict\()[^{}]*$/.exec(text.slice(configuration.start, range.start)) ?? [];
  if (name === undefined) return false;
  const written = project.textOf(file, configuration);
  const lists = [...written.matchAll(/["']handlers["']\s*:\s*(?:\[|\w+\s*[,}\n])/g)];
  const said = [...text.matchAll(new RegExp(`["'](?:\\w+,)*${name}(?:,\\w+)*["']`, 'g'))];
  if (lists.length === 0 || !/\bStreamHandler\b/.test(written)) return false;
  return said.length === 1 || (said.length === 2 && isSwitchedToStream(name, text, project));
}

/** `"file" if not LOG_STDOUT else "console"`, where a deploy's settings or its image set the variable that decides. */
function isSwitchedToStream(name: string, text: string, project: ProjectView): boolean {
  const choice = new RegExp(
    `["']${name}["']\\s+if\\s+(?:not\\s+)?(\\w+)\\s+else\\s+["']\\w+["']|["']\\w+["']\\s+if\\s+(?:not\\s+)?(\\w+)\\s+else\\s+["']${name}["']`,
  ).exec(text);
  const setting = choice?.[1] ?? choice?.[2];
  if (setting === undefined || !new RegExp(`^${setting}\\s*=\\s*[\\w.]*(?:env|config)\\w*[\\w.]*[([]`, 'm').test(text))
    return false;
  const given = new RegExp(`\\benviron\\.setdefault\\(\\s*["']${setting}["']|\\benviron\\[["']${setting}["']\\]\\s*=`);
  return (
    project.isWritten(setting) ||
    project.facts('env-declaration').some(({ fact }) => fact.name === setting) ||
    project.files.some((other) => other.endsWith('.py') && given.test(project.textOf(other)))
  );
}

const alsoToConsole = /\btransports\.Console\b|\bStreamHandler\(|\bstdout\b|\bConsole(?:Appender|Transport)\b/;

/**
 * `if (config.logfile) { … }` around a file of that name, in a source that also logs to the console: a deploy's settings, which stand elsewhere, ask for the
 * file.
 */
function isUnderItsOwnCondition(written: string, { start }: Range, text: string): boolean {
  if (!/^[\w$.]+$/.test(written) || !alsoToConsole.test(text)) return false;
  const before = text.slice(0, start);
  const name = written.replace(/[$.]/g, '\\$&');
  if (new RegExp(`(?:^|[^\\w.])${name}\\s*(?:\\?|&&)[^;{}]*$`).test(before)) return true;
  const [condition] = [
    ...before.matchAll(
      new RegExp(
        `^([ \\t]*)(?:\\} *else +|el)?if[ \\t]*(?:\\([ \\t]*${name}[ \\t]*\\)[ \\t]*\\{?|${name}(?:[ \\t]*(?:!=|is not)[ \\t]*(?:""|''|None))?:)[ \\t]*\\n`,
        'gm',
      ),
    ),
  ].slice(-1);
  if (!condition) return false;
  const indent = condition[1]?.length ?? 0;
  const between = before
    .slice(condition.index + condition[0].length)
    .split('\n')
    .slice(0, -1);
  return between.every((line) => line.trim() === '' || line.search(/\S/) > indent);
}

/** The logger of development (`devLogger.ts`), a command that somebody runs by hand, a config file that is shown as an example. */
function isForOthers(file: string, project: ProjectView): boolean {
  const words = wordsOf(nameOf(file).replace(/\.\w+$/, '')).join(' ');
  if (isDevelopmentName(words) && /\blog/.test(words)) return true;
  if (project.roleOf(file) !== 'config') return isProgramCommand(file, project);
  return /(?:^|\/)(?:docs?|documentation|examples?|samples?)\//i.test(file);
}

/** Two appends to one file, or stdout and stderr kept together. What a date is filled into may be several files. */
function isSameFile(fact: LogSinkFact, other: LogSinkFact, file: string, project: ProjectView): boolean {
  if (other === fact) return true;
  const [own, others] = [fact, other].map(({ path, range }) => project.textOf(file, path?.range ?? range));
  return own === others && own !== undefined && !own.includes('%');
}
