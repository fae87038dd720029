import type { LocalStoreFact, Range } from '../facts';
import { runsInProduction } from '../judgements/development/environments';
import { importClosure, importersOf } from '../judgements/packages/imports';
import { declarePackages } from '../judgements/packages/package-edits';
import { isOfDevelopment, isSetOver } from '../judgements/settings/settings-modules';
import type { App, Located, ProjectView } from '../project';
import { few } from '../repeated';
import { defineRule, inProcesses } from '../rule';

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
      if (!isTold(fact, file, project)) return;
      const [first, ...others] = withItsLike({ file, fact }, app, project);
      if (first.fact !== fact) return;
      const { purpose, library, range } = fact;
      const rewrites = [first, ...others].flatMap((one) => (one.file === file ? (one.fact.rewrite ?? []) : []));
      const suggest = rewrites.length === others.length + 1 && [
        {
          title: purpose === 'cache' ? 'Keep the cache in Redis' : 'Keep the counts in Redis',
          edits: [
            ...oneOfEach(rewrites.flatMap(({ edits }) => edits)),
            ...declarePackages(Object.assign({}, ...rewrites.map(({ packages }) => packages)), app?.manifests ?? [], project),
          ],
        },
      ];
      report({
        at: range,
        message: purpose,
        data: { library },
        related: others.map((other) => ({
          file: other.file,
          range: other.fact.range,
          message: isOneStore(fact) ? 'The same store is used here.' : 'Another one is made here.',
        })),
        suggest: suggest || undefined,
      });
    },
  },
});

function isTold(fact: LocalStoreFact, file: string, project: ProjectView): boolean {
  if (!runsInProduction(fact.place) || fact.replaced || isOfDevelopment(file)) return false;
  const app = project.appOf(file);
  if (isLeftModule(file, app, project) || isFirstLevel(fact, file, project)) return false;
  if (fact.library === 'Django' && isSetOver('CACHES', file, project)) return false;
  if (fact.purpose === 'sockets' && hasAdapter(app?.path, project)) return false;
  return fact.unless === undefined || !isSet(fact.unless, app, project);
}

/** A module of Nest that no other takes up, where others are: `imports: [CacheModule.register()]` in what nothing loads. */
function isLeftModule(file: string, app: App | undefined, project: ProjectView): boolean {
  const isModule = (path: string) => /\.module\.[cm]?[jt]s$/.test(path);
  if (!isModule(file) || app?.entries.includes(file) || importersOf(file, project).length > 0) return false;
  return project.files.some(
    (other) => other !== file && isModule(other) && project.appOf(other) === app && importersOf(other, project).length > 0,
  );
}

/** A module that brings in the app's own cache, which lies in Redis, as well: what is kept in memory stands in front of that. */
function isFirstLevel({ purpose }: LocalStoreFact, file: string, project: ProjectView): boolean {
  if (purpose !== 'cache') return false;
  return project.factsIn(file, 'import').some(({ specifier, typeOnly }) => {
    const own = typeOnly || !/cache/i.test(specifier) ? undefined : project.resolveImport(file, specifier);
    return own !== undefined && [...importClosure(own, project).files].some((loaded) => isOnSharedStore(loaded, project));
  });
}

function isOnSharedStore(file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'import')
    .some(
      ({ specifier, typeOnly }) => !typeOnly && /^(?:redis|ioredis|iovalkey|memjs|@redis\/client|@keyv\/redis)$/.test(specifier),
    );
}

/** Every call of a store that is one for the whole process speaks of the same store. */
function isOneStore({ library, purpose }: LocalStoreFact): boolean {
  return library === 'memory-cache' && purpose === 'cache';
}

/**
 * What is told at once, in the order of the files: the uses of one store, the caches of one dictionary of settings, the branches of a choice
 * that make one socket server, and all that an app makes of one library where that is many.
 */
function withItsLike(
  { file, fact }: Located<LocalStoreFact>,
  app: App | undefined,
  project: ProjectView,
): readonly [Located<LocalStoreFact>, ...Located<LocalStoreFact>[]] {
  const { library, purpose, among } = fact;
  const like = project
    .facts('local-store')
    .filter(
      (other) =>
        other.fact.library === library &&
        other.fact.purpose === purpose &&
        project.appOf(other.file) === app &&
        (other.file === file || project.roleOf(other.file) === 'runtime') &&
        isTold(other.fact, other.file, project),
    );
  const isBeside = (other: Located<LocalStoreFact>) =>
    other.file === file &&
    (purpose === 'sockets' ||
      (among !== undefined && other.fact.among?.start === among.start && other.fact.among.end === among.end));
  const together = isOneStore(fact) || like.length > few ? like : like.filter((other) => other.fact === fact || isBeside(other));
  const [first, ...others] = together;
  return first ? [first, ...others] : [{ file, fact }];
}

function oneOfEach<T extends { readonly range: Range; readonly text: string }>(edits: readonly T[]): readonly T[] {
  return edits.filter(
    ({ range, text }, index) =>
      edits.findIndex((other) => other.range.start === range.start && other.range.end === range.end && other.text === text) ===
      index,
  );
}

/** Whether any file of the app speaks of a setting. */
function isSet(setting: string, app: App | undefined, project: ProjectView): boolean {
  return project.files.some((file) => project.appOf(file) === app && project.textOf(file).includes(setting));
}

/** The adapter may be set by another module than the one that makes the server. */
function hasAdapter(app: string | undefined, project: ProjectView): boolean {
  return project
    .facts('import')
    .some(
      ({ file, fact }) =>
        project.appOf(file)?.path === app &&
        /^(?:@socket\.io\/(?!admin-ui|component-emitter|msgpack)|socket\.io-(?:\w+-)?(?:redis|adapter|mongo)|@vivocha\/|@azure\/web-pubsub-socket\.io|.*\/redis-io\.adapter)|socket\.io.*adapter/.test(
          fact.specifier,
        ),
    );
}
