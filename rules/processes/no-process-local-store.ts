import { runsInProduction } from '../environments';
import type { LocalStoreFact } from '../facts';
import { declarePackages } from '../package-edits';
import type { App, ProjectView } from '../project';
import { defineRule, inProcesses } from '../rule';
import { isOfDevelopment, isSetOver } from '../settings-modules';

export default defineRule({
  id: 'no-process-local-store',
  factor: 'processes',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'Store in process memory',
  ...inProcesses,
  docs: {
    what: 'Reports a rate limiter, a cache or a socket server that keeps its data in the process, where all processes should share it.',
    why: 'Each process has a store of its own. With four of them a client gets four times the limit, a cache answers with what another process has changed already, and a message reaches only the sockets that happen to hang on the same process.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport rateLimit from 'express-rate-limit';\n\nconst app = express();\napp.use(rateLimit({ windowMs: 60_000, limit: 100 }));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport rateLimit from 'express-rate-limit';\nimport { RedisStore } from 'rate-limit-redis';\nimport { createClient } from 'redis';\n\nconst client = createClient({ url: process.env.REDIS_URL });\nawait client.connect();\nconst store = new RedisStore({ sendCommand: (...args) => client.sendCommand(args) });\nconst app = express();\napp.use(rateLimit({ windowMs: 60_000, limit: 100, store }));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_caching import Cache\n\napp = Flask(__name__)\ncache = Cache(app, config={"CACHE_TYPE": "SimpleCache"})\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom flask_caching import Cache\n\napp = Flask(__name__)\ncache = Cache(app, config={"CACHE_TYPE": "RedisCache", "CACHE_REDIS_URL": os.environ["REDIS_URL"]})\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    fixSafety: 'Suggested only: it needs a running Redis and its URL in the environment.',
    whenNotToUse:
      'Where what is kept never changes, or each process may have its own: a cache of compiled templates, a limit that protects the process itself.',
    related: ['express-rate-limit: Memory Store', 'Socket.IO: Using multiple nodes'],
  },
  messages: {
    'rate-limit': '{library} counts requests in the memory of this process alone; give it a shared store such as Redis.',
    cache: 'The cache of {library} lives in the memory of this process alone; keep it in a shared store such as Redis.',
    sockets: '{library} reaches only the clients of this process; give it an adapter such as the one for Redis.',
  },
  on: {
    'local-store'(fact, { file, app, project, report }) {
      const { purpose, library, range, place, rewrite, unless } = fact;
      if (!runsInProduction(place) || fact.replaced || isOfDevelopment(file) || isRepeated(fact, file, project)) return;
      if (library === 'Django' && isSetOver('CACHES', file, project)) return;
      if (purpose === 'sockets' && hasAdapter(app?.path, project)) return;
      if (unless !== undefined && isSet(unless, app, project)) return;
      const suggest = rewrite && [
        {
          title: purpose === 'cache' ? 'Keep the cache in Redis' : 'Keep the counts in Redis',
          edits: [...rewrite.edits, ...declarePackages(rewrite.packages, app?.manifests ?? [], project)],
        },
      ];
      report({ at: range, message: purpose, data: { library }, suggest });
    },
  },
});

/** Whether any file of the app speaks of a setting. */
function isSet(setting: string, app: App | undefined, project: ProjectView): boolean {
  return project.files.some((file) => project.appOf(file) === app && project.textOf(file).includes(setting));
}

/** Every call of a store that is one for the whole process speaks of the same store; the branches of a choice make one socket server. */
function isRepeated(fact: LocalStoreFact, file: string, project: ProjectView): boolean {
  if (fact.library !== 'memory-cache' && fact.purpose !== 'sockets') return false;
  return project.factsIn(file, 'local-store').find(({ library }) => library === fact.library) !== fact;
}

/** The adapter may be set by another module than the one that makes the server. */
function hasAdapter(app: string | undefined, project: ProjectView): boolean {
  return project
    .facts('import')
    .some(
      ({ file, fact }) =>
        project.appOf(file)?.path === app &&
        /^(?:@socket\.io\/(?!admin-ui|component-emitter|msgpack)|socket\.io-(?:\w+-)?(?:redis|adapter|mongo)|@vivocha\/|.*\/redis-io\.adapter)|socket\.io.*adapter/.test(
          fact.specifier,
        ),
    );
}
