import type { Redirect, SimpleCommand } from '../facts';
import { isCopy, withoutRedirects } from '../judgements/commands/redirects';
import { wayTo } from '../judgements/commands/starts';
import { isDevelopersStack } from '../judgements/containers/production-stacks';
import { isStockImage } from '../judgements/containers/stock-images';
import { runsInProduction } from '../judgements/development/environments';
import type { ProjectView, Start } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-silenced-output',
  factor: 'logs',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'compose', 'cmd'],
  title: 'Silenced output',
  roles: ['runtime'],
  apps: ['service', 'worker'],
  docs: {
    what: 'Reports a process whose output is thrown away: console methods that do nothing, a compose service without a log driver, a start command to /dev/null.',
    why: 'What a process writes to stdout and stderr is its log, and the platform decides where that goes and how much of it is kept. Thrown away inside the app it is gone for good, together with the line that tells why the process died.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\n\nconsole.log = () => {};\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport pino from 'pino';\n\nconst log = pino({ level: process.env.LOG_LEVEL });\nconst server = express().listen(process.env.PORT, () => log.debug('up'));\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'compose.yaml': `services:\n  web:\n    build: .\n    logging:\n      driver: none\n`,
        },
        good: { 'compose.yaml': `services:\n  web:\n    build: .\n` },
      },
      {
        bad: { Procfile: 'worker: python worker.py > /dev/null 2>&1\n' },
        good: { Procfile: 'worker: python worker.py\n' },
      },
    ],
    fixSafety: 'Offered as a suggestion: what was thrown away is written again, also what was silenced for its noise.',
    whenNotToUse: 'For a process that writes nothing but noise and can’t be told to be quiet.',
    related: ['no-console (which forbids the output itself)'],
  },
  messages: {
    console: '`{api}` is silenced, so nobody sees what the process says; set a log level in the environment.',
    driver: 'The output of {service} is thrown away; leave its log driver to the platform.',
    command: 'The output goes to /dev/null, so nobody sees what the process says; leave it on stdout and stderr.',
  },
  on: {
    'silenced-output'({ api, range, removeRange, place }, { report }) {
      if (!runsInProduction(place)) return;
      const suggest = removeRange && [{ title: `Let ${api} write again`, edits: [{ range: removeRange, text: '' }] }];
      report({ at: range, message: 'console', data: { api }, suggest });
    },
  },
  project({ project, report }) {
    for (const { file, fact } of project.facts('workload')) {
      const { loggingDriver: driver, name } = fact;
      if (driver?.value !== 'none' || isDevelopersStack(file, project)) continue;
      // A stock database's noise is nobody's stream of events but its own.
      const image = project.factsIn(file, 'image').find(({ workload, built }) => workload === name && !built);
      if (!fact.build && image && isStockImage(image.name)) continue;
      const { range, removeRange } = driver;
      const suggest = removeRange && [
        { title: 'Leave the log driver to the platform', edits: [{ file, range: removeRange, text: '' }] },
      ];
      report({ at: { file, range }, message: 'driver', data: { service: name }, suggest });
    }
    for (const start of project.starts) {
      const silenced = silencedBy(start, project);
      if (!silenced) continue;
      const { file, command } = start;
      const ranges = command.redirects.filter((redirect) => isDropped(redirect) || isCopy(redirect)).map(({ range }) => range);
      report({
        at: { file, range: silenced.range },
        message: 'command',
        related: wayTo(start),
        suggest: [{ title: 'Leave the output on stdout and stderr', edits: withoutRedirects(ranges, file, project) }],
      });
    }
  },
});

/** The redirect that takes the process's output away; of `> /dev/null 2>&1` the first. */
function silencedBy({ command, fact, file }: Start, project: ProjectView): Redirect | undefined {
  if (fact.oneShot || command.substituted || command.conditional || command.inPipe !== undefined) return undefined;
  const found = command.redirects.find(isDropped);
  if (!found || !isProcess(command, fact.commands)) return undefined;
  // Each line of a script is a command line of its own; its last one is what stays.
  const isLast =
    fact.origin !== 'shell-script' || project.factsIn(file, 'command').every(({ range }) => range.start <= fact.range.start);
  return isLast || command.background || command.wrappers.includes('exec') ? found : undefined;
}

function isDropped({ operator, target }: Redirect): boolean {
  return /^(?:>>?|>\||&>>?|>&)$/.test(operator) && target?.text === '/dev/null';
}

/** Asked for their exit code, or prepare what comes after them. */
const helpers =
  /^(?:which|command|type|hash|test|\[|grep|egrep|fgrep|nc|ncat|curl|wget|ping|pg_isready|mysqladmin|redis-cli|getent|id|kill|pkill|pgrep|killall|rm|mkdir|cd|pushd|popd|cat|echo|printf|ls|stat|cp|mv|chmod|chown|apt-get|apk|yum|dnf|pip3?|npm|yarn|pnpm|git|docker|openssl|set|export|read|wait|sleep|source|\.|until|timeout|true|false|crontab|cron|rsyslogd|syslogd|)$/;

/** The process itself rather than a helper on the way to it. */
function isProcess(command: SimpleCommand, all: readonly SimpleCommand[]): boolean {
  const starter = /^(?:npm|yarn|pnpm)$/.test(command.program) && /^(?:start|run|serve)$/.test(command.words[1]?.text ?? '');
  if (helpers.test(command.program) && !starter) return false;
  if (command.next === '&&' || command.next === '||') return false;
  const last = all.findLast((other) => !other.substituted && other.inFunction === undefined && other.program !== 'wait');
  return command.background || last === command;
}
