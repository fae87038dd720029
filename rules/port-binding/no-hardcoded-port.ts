import { isOnlyInDevelopment } from '../development';
import { literalNumber, type Range } from '../facts';
import type { Start } from '../project';
import type { Fix, ProjectContext } from '../rule';
import { defineRule, inProcesses } from '../rule';
import { commandAddresses } from '../server-commands';

export default defineRule({
  id: 'no-hardcoded-port',
  factor: 'port-binding',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['js', 'py', 'cmd'],
  title: 'Hardcoded port',
  ...inProcesses,
  docs: {
    what: 'Reports a server that listens on a port written into the code or its start command.',
    why: 'The platform chooses the port of each process and passes it in the environment. A fixed port keeps two processes from running side by side and breaks on platforms that route by `$PORT`.',
    examples: [
      {
        bad: { 'server.js': `import express from 'express';\nconst app = express();\napp.listen(3000);\n` },
        good: { 'server.js': `import express from 'express';\nconst app = express();\napp.listen(process.env.PORT ?? 3000);\n` },
      },
      {
        bad: { Procfile: 'web: gunicorn app:app --bind 0.0.0.0:8000\n' },
        good: { Procfile: 'web: gunicorn app:app --bind 0.0.0.0:$PORT\n' },
      },
      {
        bad: { 'app.py': `from flask import Flask\n\napp = Flask(__name__)\napp.run(host="0.0.0.0", port=8000)\n` },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.run(host="0.0.0.0", port=int(os.environ.get("PORT", 8000)))\n`,
        },
      },
    ],
    fixSafety: 'Safe: the literal stays as the default, so nothing changes where PORT is not set.',
    related: ['CSA java-portUsage'],
  },
  messages: {
    literal: 'Port {port} is hardcoded; listen on the PORT of the environment.',
  },
  on: {
    listen(fact, { report, phrase }) {
      const { port } = fact;
      const number = literalNumber(port);
      if (port?.kind !== 'literal' || !number || isOnlyInDevelopment(fact.place)) return;
      const edits = phrase.readEnv(port, 'PORT');
      report({
        at: port.range,
        message: 'literal',
        data: { port: number },
        fix: edits && { title: 'Read the port from PORT', edits },
      });
    },
  },
  project(context) {
    for (const start of context.project.starts) {
      for (const { port } of commandAddresses(start, context.project)) {
        if (!port || Number(port.text) === 0) continue;
        context.report({
          at: { file: start.file, range: port.range },
          message: 'literal',
          data: { port: Number(port.text) },
          related: start.via.map((hop) => ({ ...hop, message: 'Started from here.' })),
          fix: fixOf(start, port, context),
        });
      }
    }
  },
});

/** A shell expands `${PORT:-8000}`, and compose does in its own file; in any other argument vector it would stay as it is. */
function fixOf(start: Start, port: { text: string; range: Range }, { project, phraseOf }: ProjectContext): Fix | undefined {
  if (start.fact.form !== 'shell' && !start.fact.origin.startsWith('compose')) return undefined;
  const around = project.textOf(start.file, { start: port.range.start - 1, end: port.range.end + 1 });
  if (/['\\]/.test(around)) return undefined;
  const text = phraseOf(start.file).embedCommand(`\${PORT:-${port.text}}`);
  return { title: 'Read the port from PORT', edits: [{ file: start.file, range: port.range, text }] };
}
