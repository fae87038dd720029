import type { SignalHandlerFact } from '../facts';
import { isDevelopmentName, isOnlyInDevelopment } from '../judgements/development/development';
import { closeBeforeExit } from '../judgements/runtime/closing-servers';
import type { ProjectView } from '../project';
import { defineRule, type Fix, type RuleContext } from '../rule';
import { wholeLines } from '../whole-lines';

export default defineRule({
  id: 'no-abrupt-shutdown',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'cmd'],
  title: 'Abrupt shutdown',
  roles: ['runtime'],
  docs: {
    what: 'Reports a SIGTERM or SIGINT handler that only exits, or does nothing at all.',
    why: 'The signal is the platform’s polite request to finish. A handler that exits on the spot breaks every request in flight; one that ignores it makes each deploy wait for the kill that ends the process anyway.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\n\nconst app = express();\napp.listen(process.env.PORT);\nprocess.on('SIGTERM', () => process.exit(0));\n`,
        },
        good: {
          'server.js': `import express from 'express';\n\nconst app = express();\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'worker.py': `import signal\nimport sys\nimport time\n\nsignal.signal(signal.SIGTERM, lambda *_: sys.exit(0))\n\nwhile True:\n    time.sleep(1)\n`,
          Procfile: 'worker: python worker.py\n',
        },
        good: {
          'worker.py': `import signal\nimport threading\n\nstop = threading.Event()\nsignal.signal(signal.SIGTERM, lambda *_: stop.set())\n\nwhile not stop.wait(1):\n    pass\n`,
          Procfile: 'worker: python worker.py\n',
        },
      },
      {
        bad: { 'start.sh': "#!/bin/sh\ntrap '' TERM\nnode server.js\n" },
        good: { 'start.sh': '#!/bin/sh\nexec node server.js\n' },
      },
    ],
    fixSafety:
      'A suggestion: requests that never end keep the server open, so a deadline may be needed; what else must be closed only the author knows.',
    whenNotToUse:
      'For a process that holds nothing: it answers no request, takes no job and keeps no connection, so that it may stop at any moment.',
    related: ['node-best-practices: graceful shutdown'],
  },
  messages: {
    exits: '{signal} ends the process at once, with requests and jobs half done; close the server and connections first.',
    nothing: '{signal} is ignored, so the process is killed when the grace period is over; close the server and exit.',
  },
  on: {
    'signal-handler'(fact, context) {
      const { app, file, project, report } = context;
      const { signal, does, range, place } = fact;
      if (!isStop(fact) || (does !== 'exits' && does !== 'nothing')) return;
      if (isShell(file) ? !isStartScript(fact, file, project) : !isProcess(context) || isOnlyInDevelopment(place)) return;
      // `Pool(initializer=…)`: a child of a process leaves the signal to its parent.
      if (does === 'nothing' && place.scope === 'function' && signal === 'SIGINT') return;
      // A task that a worker runs is let finish by the worker, which gets the signal as well.
      if (does === 'nothing' && place.scope !== 'top' && isOfCelery(file, project)) return;
      const inFile = project.factsIn(file, 'signal-handler');
      // A loop over several signals puts one handler on all of them.
      const same = inFile.filter((other) => other.range.start === range.start && isStop(other));
      if (same[0] !== fact) return;
      const inApp = project.facts('signal-handler').filter((other) => project.appOf(other.file) === app);
      if (inApp.some((other) => other.fact.signal === '*')) return;
      // A child that leaves it to the process which started it: another file's handler acts on that signal.
      if (
        does === 'nothing' &&
        place.scope === 'function' &&
        inApp.some((other) => other.file !== file && other.fact.signal === signal && other.fact.does !== 'nothing')
      )
        return;
      // What only says something stands beside a handler that acts.
      const others = inFile.filter((other) => other.signal === signal && other.range.start !== range.start);
      if (does === 'nothing' && others.some((other) => other.does !== 'nothing')) return;
      report({
        at: range,
        message: does,
        data: { signal: same.some((other) => other.signal === 'SIGTERM') ? 'SIGTERM' : signal },
        suggest: suggestion(fact, file, project),
      });
    },
  },
});

function suggestion(fact: SignalHandlerFact, file: string, project: ProjectView): Fix[] | undefined {
  if (!isShell(file)) {
    const fix = fact.does === 'exits' && !file.endsWith('.py') ? closeBeforeExit(fact, file, project) : undefined;
    return fix && [fix];
  }
  if (fact.does !== 'nothing') return undefined;
  const lines = wholeLines(project, file, fact.range);
  const { start, end } = fact.range;
  const tail = /^[ \t]*(?:;|&&)[ \t]*/.exec(project.textOf(file, { start: end, end: end + 20 }))?.[0];
  const range = lines ?? (tail === undefined ? undefined : { start, end: end + tail.length });
  return range && [{ title: 'Remove the trap', edits: [{ range, text: '' }] }];
}

function isOfCelery(file: string, project: ProjectView): boolean {
  return project.factsIn(file, 'import').some(({ specifier }) => /^celery(?:\.|$)/.test(specifier));
}

function isStop({ signal }: SignalHandlerFact): boolean {
  return signal === 'SIGTERM' || signal === 'SIGINT';
}

function isProcess({ app, role }: RuleContext<'exits' | 'nothing'>): boolean {
  return role === 'runtime' && (app?.kind === 'service' || app?.kind === 'worker');
}

function isShell(file: string): boolean {
  return !/\.(?:[cm]?[jt]sx?|py)$/.test(file);
}

/** A script that a production process starts with; ignoring SIGTERM is wrong in any script but a developer's. */
function isStartScript({ does, signal }: SignalHandlerFact, file: string, project: ProjectView): boolean {
  const starts = project.starts.some((start) => start.file === file || start.via.some((hop) => hop.file === file));
  if (starts) return true;
  return does === 'nothing' && signal === 'SIGTERM' && !isDevelopmentName(file) && project.roleOf(file) !== 'test';
}
