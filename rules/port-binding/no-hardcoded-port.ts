import { literalNumber } from '../facts';
import { defineRule, inProcesses } from '../rule';

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
    ],
    fixSafety: 'Safe: the literal stays as the default, so nothing changes where PORT is not set.',
    related: ['CSA java-portUsage'],
  },
  messages: {
    literal: 'Port {port} is hardcoded; listen on the PORT of the environment.',
  },
  on: {
    listen({ port }, { report, phrase }) {
      const number = literalNumber(port);
      if (port?.kind !== 'literal' || !number) return;
      const edits = phrase.readEnv(port, 'PORT');
      report({
        at: port.range,
        message: 'literal',
        data: { port: number },
        fix: edits && { title: 'Read the port from PORT', edits },
      });
    },
  },
});
