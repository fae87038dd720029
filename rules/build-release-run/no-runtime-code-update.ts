import { withoutCommand } from '../judgements/commands/command-edits';
import { asCommand, partsOf } from '../judgements/commands/spawned-commands';
import { wayTo, wordsRange } from '../judgements/commands/starts';
import { isOnlyInDevelopment } from '../judgements/development/development';
import { servesPreview } from '../judgements/development/development-images';
import { installOf } from '../judgements/packages/package-managers';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-runtime-code-update',
  factor: 'build-release-run',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'cmd'],
  title: 'Code fetched at run time',
  ...inProcesses,
  docs: {
    what: 'Reports a start command or running code that fetches code: `git pull`, `git clone`, or an install by a child process.',
    why: 'A release is built once and never changes. A process that brings its own code runs something nobody released: two processes may run different versions, a rollback rolls nothing back, and an outage of the code’s host is an outage of the app.',
    examples: [
      {
        bad: { Procfile: 'web: git pull && node server.js\n' },
        good: { Procfile: 'web: node server.js\n' },
      },
      {
        bad: {
          'server.js': `import { execSync } from 'node:child_process';\nimport express from 'express';\n\nconst app = express();\napp.post('/hooks/push', (req, res) => {\n  execSync('git pull');\n  res.end();\n});\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\n\nconst app = express();\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\nimport subprocess\n\nfrom flask import Flask\n\nsubprocess.run(["pip", "install", "-r", "requirements.txt"])\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    fixSafety:
      'A suggestion: it takes the fetch out of the start command. From then on new code comes with a release, so make sure that something builds one.',
    whenNotToUse:
      'In an app whose business is repositories (a build server, a code host): turn it off for the module that fetches them.',
  },
  messages: {
    fetch: '`{command}` brings code that no release holds; build it into the release and deploy that.',
    install: '`{command}` installs code while the app runs; declare it and install it in the build.',
  },
  on: {
    spawn({ words, place, range }, { report }) {
      if (isOnlyInDevelopment(place) || place.task) return;
      const found = partsOf(words).flatMap((part) => fetches(part) ?? [])[0];
      if (found) report({ at: range, message: found.does, data: { command: found.name } });
    },
  },
  project({ project, report }) {
    for (const start of project.starts) {
      const { command, fact, file } = start;
      if (fact.oneShot || servesPreview(start.origin) || /\b(?:dev|development|debug|local)\b/i.test(fact.text)) continue;
      const found = fetches(command.words.map(({ text }) => text));
      if (found?.does !== 'fetch') continue;
      const edit = withoutCommand(fact, command, project, file);
      report({
        at: { file, range: wordsRange(command) },
        message: 'fetch',
        data: { command: found.name },
        related: wayTo(start),
        suggest: edit && [{ title: `Take \`${found.name}\` out of the start`, edits: [edit] }],
      });
    }
  },
});

interface Fetch {
  readonly does: 'fetch' | 'install';
  readonly name: string;
}

const gitValued = new Set(['-C', '-c', '--git-dir', '--work-tree', '--namespace', '--exec-path']);

/** A clone of an address that is not in the text may be the app's business. */
function fetches(words: readonly string[]): Fetch | undefined {
  const own = words[0] === 'sudo' ? words.slice(1) : words;
  const program = own[0]?.slice(own[0].lastIndexOf('/') + 1) ?? '';
  if (program === 'git') {
    const [verb, ...rest] = positionals(own.slice(1), gitValued);
    if (verb === 'pull') return { does: 'fetch', name: 'git pull' };
    if (verb === 'clone' && rest.some((word) => /^(?:https?:|ssh:|git:|git@)/.test(word) && !/[$`]/.test(word)))
      return { does: 'fetch', name: 'git clone' };
    if (verb === 'reset' && rest.some((word) => /^(?:origin|upstream)\//.test(word))) return { does: 'fetch', name: 'git reset' };
    return verb === 'submodule' && rest[0] === 'update' ? { does: 'fetch', name: 'git submodule update' } : undefined;
  }
  if (program === 'svn' && /^(?:up|update|co|checkout)$/.test(own[1] ?? '')) return { does: 'fetch', name: `svn ${own[1]}` };
  const module = /^(?:python[\d.]*|py)$/.test(program) && own[1] === '-m' ? own.slice(2) : own;
  const install = installOf(asCommand(module));
  if (!install) return undefined;
  const verb = install.verb.text === install.manager ? [] : [install.verb.text];
  return { does: 'install', name: [install.manager, ...verb].join(' ') };
}

function positionals(words: readonly string[], valued: ReadonlySet<string>): string[] {
  return words.filter((word, index) => !word.startsWith('-') && !valued.has(words[index - 1] ?? ''));
}
