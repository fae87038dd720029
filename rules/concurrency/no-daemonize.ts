import type { Range, SimpleCommand } from '../facts';
import { daemonFlag, inForeground, withoutFlag, withoutForever } from '../judgements/commands/foreground';
import { isInDevelopersBranch } from '../judgements/development/developers-branches';
import { isOnlyInDevelopment } from '../judgements/development/development';
import { chores, isServiceProcess, isStepOf, scriptCommands } from '../judgements/runtime/processes';
import type { ProjectView, Start } from '../project';
import { defineRule, type Fix, inProcesses } from '../rule';
import { wholeLines } from '../whole-lines';

export default defineRule({
  id: 'no-daemonize',
  factor: 'concurrency',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['cmd', 'js', 'py'],
  title: 'Daemonized process',
  ...inProcesses,
  docs: {
    what: 'Reports a process that puts itself in the background: by a process manager’s daemon, `nohup`, a trailing `&`, a PID file, or by starting itself again detached.',
    why: 'The platform’s process manager starts, watches and stops the processes of an app. One that goes to the background looks like one that ended: the container stops, crashes go unseen, signals and output are lost.',
    examples: [
      { bad: { Procfile: 'web: pm2 start server.js\n' }, good: { Procfile: 'web: node server.js\n' } },
      {
        bad: {
          'server.js': `import fs from 'node:fs';\nimport express from 'express';\n\nconst app = express();\nfs.writeFileSync('/var/run/app.pid', String(process.pid));\napp.listen(process.env.PORT);\n`,
        },
        good: {
          'server.js': `import express from 'express';\n\nconst app = express();\napp.listen(process.env.PORT);\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\nwith open("/var/run/app.pid", "w") as pid:\n    pid.write(str(os.getpid()))\napp.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    fixSafety:
      'A suggestion: the plain command stays in the foreground, as `pm2-runtime` does, but what stops and reloads the app must change with it.',
    whenNotToUse: 'On a host of your own where no service manager can run the process in the foreground.',
  },
  messages: {
    manager: '`{command}` leaves the app running in the background, out of the platform’s sight; run it in the foreground.',
    background: 'The process goes to the background, out of the platform’s sight; run it in the foreground.',
    pidFile: 'A PID file is a daemon’s; run in the foreground and let the platform keep track of the process.',
    respawn: '`{api}` starts this program again in the background; run in the foreground and let the platform restart it.',
  },
  on: {
    daemonize(fact, { file, project, report }) {
      const { api, place, range } = fact;
      if (isOnlyInDevelopment(place)) return;
      if (api === 'gunicorn daemon') {
        const lines = wholeLines(project, file, range);
        report({
          at: range,
          message: 'manager',
          data: { command: 'daemon = True' },
          suggest: lines && [{ title: 'Remove the setting', edits: [{ range: lines, text: '' }] }],
        });
        return;
      }
      const isRespawn = /spawn|fork|daemon|popen|setsid/i.test(api);
      report({ at: range, message: isRespawn ? 'respawn' : 'pidFile', data: { api } });
    },
  },
  project({ project, report }) {
    for (const start of project.starts) {
      const found = start.origin.phase === 'ci' || start.fact.phase === 'ci' ? undefined : backgrounded(start, project);
      if (!found || isInDevelopersBranch({ file: start.file, range: found.range }, project)) continue;
      report({
        at: { file: start.file, range: found.range },
        message: found.command ? 'manager' : 'background',
        data: { ...(found.command && { command: found.command }) },
        related: start.via.map((hop) => ({ ...hop, message: 'Started from here.' })),
        suggest: found.fix && [found.fix],
      });
    }
  },
});

interface Finding {
  readonly range: Range;
  /** The daemon's name; absent where the shell does it. */
  readonly command?: string;
  readonly fix?: Fix;
}

function backgrounded(start: Start, project: ProjectView): Finding | undefined {
  const { command, file } = start;
  const { program, words, wrappers, range } = command;
  const [first, second] = words;
  if (program === 'pm2' && first && second && /^(?:start|restart|reload|startOrRestart|startOrReload)$/.test(second.text)) {
    if (words.some((word) => word.text === '--no-daemon')) return undefined;
    return {
      range: { start: first.range.start, end: second.range.end },
      command: `pm2 ${second.text}`,
      ...(second.text === 'start' &&
        !wrappers.some((wrapper) => /npx|dlx|bunx/.test(wrapper)) && { fix: pm2Runtime(file, first.range) }),
    };
  }
  if (program === 'forever' && first && second?.text === 'start') {
    const fix = withoutForever(start, project);
    return { range: { start: first.range.start, end: second.range.end }, command: 'forever start', ...(fix && { fix }) };
  }
  const flag = daemonFlag(command);
  if (flag && (program === 'gunicorn' || isAlone(start, project))) {
    const fix = withoutFlag(start, flag, project);
    return { range: flag.range, command: `${program} ${flag.text.replace(/=.*/, '')}`, ...(fix && { fix }) };
  }
  const detached = detachedBy(command);
  if (first && detached) return { range: { start: first.range.start, end: detached.range.end }, command: detached.name };
  if (program === 'start-stop-daemon' || wrappers.includes('start-stop-daemon')) return { range, command: 'start-stop-daemon' };
  if (wrappers.includes('nohup') && (!command.background || isAlone(start, project)))
    return { range: wordAt(project, file, range, 'nohup'), command: 'nohup', ...withForeground(start, project) };
  // What comes and goes beside the process is none.
  if (chores.test(program) || (start.fact.origin === 'shell-script' && isStepOf(command, scriptCommands(file, project))))
    return undefined;
  return command.background && isAlone(start, project) ? { range, ...withForeground(start, project) } : undefined;
}

/** `celery multi start`, `screen -dm`, `tmux new -d`: the word that sends the rest to the background. */
function detachedBy({ program, words }: SimpleCommand): { range: Range; name: string } | undefined {
  const rest = words.slice(1);
  const [first] = rest;
  if (program === 'celery') {
    const at = rest.findIndex(({ text }) => text === 'multi');
    const start = at >= 0 && /^(?:re)?start$/.test(rest[at + 1]?.text ?? '') ? rest[at + 1] : undefined;
    return start && { range: start.range, name: `celery multi ${start.text}` };
  }
  if (program === 'screen' && first && /^-[A-Za-z]*d[A-Za-z]*m|^-[A-Za-z]*m[A-Za-z]*d/.test(first.text))
    return { range: first.range, name: `screen ${first.text}` };
  const isSession = program === 'tmux' && /^(?:new|new-session)$/.test(first?.text ?? '');
  const flag = isSession ? rest.find(({ text }) => /^-[A-Za-z]*d/.test(text)) : undefined;
  return flag && first && { range: flag.range, name: `tmux ${first.text} ${flag.text}` };
}

function withForeground(start: Start, project: ProjectView): { fix?: Fix } {
  const fix = inForeground(start, project);
  return fix ? { fix } : {};
}

function pm2Runtime(file: string, range: Range): Fix {
  return {
    title: 'Run with pm2-runtime',
    edits: [{ file, range: { start: range.end - 'pm2'.length, end: range.end }, text: 'pm2-runtime' }],
  };
}

function wordAt(project: ProjectView, file: string, range: Range, word: string): Range {
  const at = project.textOf(file, range).indexOf(word);
  return at < 0 ? range : { start: range.start + at, end: range.start + at + word.length };
}

/** The only process of its line or script; one of several is `no-multi-process-container`'s. A shell that waits for it is in the foreground. */
function isAlone({ fact, file }: Start, project: ProjectView): boolean {
  const { commands } = fact;
  const script = fact.origin === 'shell-script' ? project.factsIn(file, 'command').flatMap((line) => line.commands) : commands;
  if (script.some(({ program }) => program === 'wait')) return false;
  const inScript = fact.origin === 'shell-script' ? script : commands;
  const processes = inScript.filter(
    (command: SimpleCommand) => command.background || commands.includes(command) || isServiceProcess(command),
  );
  return processes.filter((command) => !chores.test(command.program) && command.next !== '|').length <= 1;
}
