import { type CommandFact, type ListenFact, literalText, type Range } from '../facts';
import { hasProxyBeside, isKnownToNeighbour, loopback } from '../judgements/addresses/local-proxies';
import { commandAddresses } from '../judgements/commands/server-commands';
import { isDevelopmentName, isOnlyInDevelopment } from '../judgements/development/development';
import { isBesideFunction } from '../judgements/runtime/function-hosts';
import { nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule, type Fix, inProcesses } from '../rule';

export default defineRule({
  id: 'no-loopback-bind',
  factor: 'port-binding',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'cmd'],
  title: 'Server on the loopback address',
  ...inProcesses,
  docs: {
    what: 'Reports a service that listens on 127.0.0.1, localhost or ::1.',
    why: 'In a container the loopback address is reachable from inside that container only. The router, the health probe and every other process get "connection refused", though the service runs fine on a laptop.',
    examples: [
      {
        bad: {
          'server.js': `import http from 'node:http';\nconst server = http.createServer();\nserver.listen(process.env.PORT, '127.0.0.1');\n`,
        },
        good: {
          'server.js': `import http from 'node:http';\nconst server = http.createServer();\nserver.listen(process.env.PORT, '0.0.0.0');\n`,
        },
      },
      {
        bad: { Procfile: 'web: uvicorn app:app --host localhost --port $PORT\n' },
        good: { Procfile: 'web: uvicorn app:app --host 0.0.0.0 --port $PORT\n' },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.run(host="127.0.0.1", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    fixSafety: 'A suggestion: on 0.0.0.0 every network the machine is in reaches the service, also a developer’s.',
    whenNotToUse: 'Where a proxy on the same machine is the only client by design.',
  },
  messages: {
    loopback: 'Nothing outside this machine or container reaches a server on {host}; listen on 0.0.0.0.',
  },
  on: {
    listen(fact, { report, project, file }) {
      const { host } = fact;
      const text = literalText(host);
      if (host?.kind !== 'literal' || text === undefined || !loopback.test(text) || isOnlyInDevelopment(fact.place)) return;
      if (
        isDevelopmentName(nameOf(file)) ||
        isBesideFunction(file, project) ||
        isPrivate(fact, file, project) ||
        hasProxyBeside(project) ||
        isKnownToNeighbour(fact, project)
      )
        return;
      report({
        at: host.range,
        message: 'loopback',
        data: { host: text },
        suggest: suggestion(project, file, host.range, text),
      });
    },
  },
  project({ project, report }) {
    for (const start of project.starts) {
      if (onHost.has(start.origin.origin) || hasProxyBeside(project)) continue;
      for (const { host } of commandAddresses(start, project)) {
        if (!host || !loopback.test(host.text)) continue;
        report({
          at: { file: start.file, range: host.range },
          message: 'loopback',
          data: { host: host.text },
          related: start.via.map((hop) => ({ ...hop, message: 'Started from here.' })),
          suggest: suggestion(project, start.file, host.range, host.text),
        });
      }
    }
  },
});

/** For the process itself or its neighbours: on whatever port is free, or beside another server of the same file that all can reach. */
function isPrivate(fact: ListenFact, file: string, project: ProjectView): boolean {
  if (fact.port?.kind === 'literal' && Number(fact.port.value) === 0) return true;
  return project.factsIn(file, 'listen').some((other) => {
    if (other.range.start === fact.range.start || other.port === undefined) return false;
    const host = literalText(other.host);
    return (other.host === undefined || (host !== undefined && !loopback.test(host))) && !isOnlyInDevelopment(other.place);
  });
}

/** On a machine of its own a proxy stands before the process. */
const onHost = new Set<CommandFact['origin']>(['systemd', 'supervisord', 'pm2']);

function suggestion(project: ProjectView, file: string, range: Range, host: string): Fix[] | undefined {
  const written = project.textOf(file, range);
  const at = written.indexOf(host);
  if (at < 0) return undefined;
  const own = { start: range.start + at, end: range.start + at + host.length };
  return [{ title: 'Listen on 0.0.0.0', edits: [{ file, range: own, text: '0.0.0.0' }] }];
}
