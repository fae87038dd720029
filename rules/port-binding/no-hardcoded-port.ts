import { type ListenFact, literalNumber, type Range } from '../facts';
import { hasProxyBeside, isKnownToNeighbour, isProxiedInImage, loopback } from '../judgements/addresses/local-proxies';
import { isInstaller } from '../judgements/commands/installers';
import { commandAddresses } from '../judgements/commands/server-commands';
import { throughShell } from '../judgements/commands/start-vectors';
import { isStartedForDevelopersOnly } from '../judgements/development/developers-starts';
import { isOnlyInDevelopment } from '../judgements/development/development';
import { isOfTeachingLab } from '../judgements/development/teaching-labs';
import { isBesideFunction } from '../judgements/runtime/function-hosts';
import { nameOf } from '../paths';
import type { App, ProjectView, Start } from '../project';
import type { Fix, ProjectContext } from '../rule';
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
    fixSafety:
      'Safe: the literal stays as the default, so nothing changes where PORT is not set. Where nothing expands variables (the argument vector of a CMD), a shell in between is only suggested.',
    whenNotToUse: 'For a protocol whose port is fixed by its clients and cannot be mapped in front of the process.',
    related: ['CSA java-portUsage'],
  },
  messages: {
    literal: 'Port {port} is hardcoded; listen on the PORT of the environment.',
  },
  on: {
    listen(fact, { app, file, project, report, phrase }) {
      if (app && (isLocalStart(fact, file, app) || isDevelopersServer(file, app))) return;
      if (isBesideFunction(file, project) || isInstaller(file) || isStartedForDevelopersOnly(file, project)) return;
      const { port } = fact;
      const number = literalNumber(port);
      if (port?.kind !== 'literal' || !number || isOnlyInDevelopment(fact.place) || isKnownToNeighbour(fact, project)) return;
      if (isProxiedInImage(number, project)) return;
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
      if (isBehindOwnProxy(start, context.project) || isOfTeachingLab(start.originFile, context.project)) continue;
      for (const { port, host } of commandAddresses(start, context.project)) {
        if (!port || Number(port.text) === 0) continue;
        // What the proxy of the same machine knows it by; the platform's port is the proxy's.
        if (host && loopback.test(host.text) && hasProxyBeside(context.project)) continue;
        if (isProxiedInImage(Number(port.text), context.project)) continue;
        const fix = fixOf(start, port, context);
        const suggestion = fix ? undefined : suggestionOf(start, port, context.project);
        context.report({
          at: { file: start.file, range: port.range },
          message: 'literal',
          data: { port: Number(port.text) },
          related: start.via.map((hop) => ({ ...hop, message: 'Started from here.' })),
          fix,
          suggest: suggestion && [suggestion],
        });
      }
    }
  },
});

/** `nginx & gunicorn … &` in one script: the proxy takes the platform's port, and knows this one by its own settings. */
function isBehindOwnProxy({ file, fact, command }: Start, project: ProjectView): boolean {
  if (fact.origin !== 'shell-script') return false;
  return project.factsIn(file, 'command').some(
    ({ origin, commands }) =>
      origin === 'shell-script' &&
      commands.some(({ program, words }) => {
        const isStarted = program === 'nginx' && !words.some(({ text }) => /^-(?:t|T|v|V|s)$/.test(text));
        return (isStarted || program === 'caddy' || program === 'haproxy') && command.program !== program;
      }),
  );
}

/** `def start(): uvicorn.run(…)`, which nothing here calls, in an app whose starts hand it to a server. */
function isLocalStart({ place }: ListenFact, file: string, { ownedBy }: App): boolean {
  return file.endsWith('.py') && place.scope === 'function' && ownedBy.some((owner) => pythonServers.test(owner));
}

/** `bin/dev.js`, which no process starts: the tools of developers load it. */
function isDevelopersServer(file: string, { entries }: App): boolean {
  return /^(?:dev|development|dev-server|devServer)\.[cm]?[jt]sx?$/.test(nameOf(file)) && !entries.includes(file);
}

const pythonServers = /^(?:gunicorn|uvicorn|hypercorn|daphne|granian|waitress-serve|uwsgi|fastapi|flask)$/;

/** A shell expands `${PORT:-8000}`, and compose does in its own file; in any other argument vector it would stay as it is. */
function fixOf(start: Start, port: { text: string; range: Range }, { project, phraseOf }: ProjectContext): Fix | undefined {
  const isInShell = start.fact.form === 'shell' || start.command.wrappers.some((wrapper) => / -c$/.test(wrapper));
  if (!isInShell && !start.fact.origin.startsWith('compose')) return undefined;
  const around = project.textOf(start.file, { start: port.range.start - 1, end: port.range.end + 1 });
  if (/['\\]/.test(around)) return undefined;
  const text = phraseOf(start.file).embedCommand(`\${PORT:-${port.text}}`);
  return { title: 'Read the port from PORT', edits: [{ file: start.file, range: port.range, text }] };
}

/** In an argument vector: a shell in between for an image; for Kubernetes `$(PORT)`, where the container declares that variable. */
function suggestionOf(start: Start, port: { text: string; range: Range }, project: ProjectView): Fix | undefined {
  const { file, fact } = start;
  if (fact.origin !== 'k8s-command') return throughShell(start, port, 'PORT', project);
  const scope = `${fact.workload}/${fact.container}`;
  const declares = project
    .factsIn(file, 'env-declaration')
    .some((variable) => variable.where === 'k8s' && variable.name === 'PORT' && variable.scope === scope);
  return declares ? { title: 'Read the port from PORT', edits: [{ file, range: port.range, text: '$(PORT)' }] } : undefined;
}
