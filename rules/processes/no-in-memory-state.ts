import type { ModuleStateWriteFact } from '../facts';
import { isInstaller } from '../judgements/commands/installers';
import { runsInProduction } from '../judgements/development/environments';
import type { Located, ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-in-memory-state',
  factor: 'processes',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'State in process memory',
  docs: {
    what: 'Reports a variable of a module that a request handler or message consumer changes.',
    why: 'The next request may meet another process, which knows nothing of the change; a restart forgets it, and what only grows ends in a crash. What must outlive a request belongs into a backing service that all processes share.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\n\nconst orders = [];\nconst app = express();\napp.post('/orders', express.json(), (req, res) => {\n  orders.push(req.body);\n  res.sendStatus(201);\n});\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport pg from 'pg';\n\nconst db = new pg.Pool({ connectionString: process.env.DATABASE_URL });\nconst app = express();\napp.post('/orders', express.json(), async (req, res) => {\n  await db.query('insert into orders (body) values ($1)', [req.body]);\n  res.sendStatus(201);\n});\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\norders = []\n\n\n@app.post("/orders")\ndef order():\n    orders.append(request.json)\n    return "", 201\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import json\nimport os\n\nimport psycopg\nfrom flask import Flask, request\n\napp = Flask(__name__)\n\n\n@app.post("/orders")\ndef order():\n    with psycopg.connect(os.environ["DATABASE_URL"]) as db:\n        db.execute("insert into orders (body) values (%s)", [json.dumps(request.json)])\n    return "", 201\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    whenNotToUse: 'For what describes the process itself: its open connections, its metrics, whether it is shutting down.',
    related: ['require-atomic-updates'],
  },
  messages: {
    state:
      '`{name}` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.',
  },
  project({ project, report }) {
    const found = new Map<string, Located<ModuleStateWriteFact>[]>();
    for (const located of project.facts('module-state-write')) {
      const { file, fact } = located;
      const app = project.appOf(file);
      if (project.roleOf(file) !== 'runtime' || (app?.kind !== 'service' && app?.kind !== 'worker')) continue;
      if (!runsInProduction(fact.place) || isInstaller(file) || isOfProcess(fact) || isUnderWay(located, project)) continue;
      const key = `${file}\0${fact.name}`;
      const list = found.get(key);
      if (list) list.push(located);
      else found.set(key, [located]);
    }
    const groups = [...found.values()].map((writes) =>
      writes.toSorted((one, other) => one.fact.range.start - other.fact.range.start),
    );
    for (const [first, ...others] of gatherParts(groups, project)) {
      if (!first) continue;
      report({
        at: { file: first.file, range: first.fact.range },
        message: 'state',
        data: { name: first.fact.name },
        related: others.map(({ file, fact }) => ({ file, range: fact.range, message: `${fact.name} changes here too.` })),
      });
    }
  },
});

type Write = Located<ModuleStateWriteFact>;

/** `token = answer.token; id = answer.id;`: what is kept of one answer, statement by statement, is one thing to mend. */
function gatherParts(groups: readonly (readonly Write[])[], project: ProjectView): readonly (readonly Write[])[] {
  const gathered: { group: Write[]; last: Write }[] = [];
  for (const writes of groups) {
    const [first] = writes;
    const before = first && gathered.find(({ last }) => isNextPart(last, first, project));
    if (first && before) {
      before.group.push(...writes);
      before.last = first;
    } else if (first) gathered.push({ group: [...writes], last: first });
  }
  return gathered.map(({ group }) => group);
}

function isNextPart(one: Write, next: Write, project: ProjectView): boolean {
  if (one.file !== next.file || next.fact.range.start <= one.fact.range.end) return false;
  const [answer, others] = [one, next].map(({ file, fact }) => answerIn(project.textOf(file, fact.range)));
  if (answer === undefined || answer !== others) return false;
  const between = project
    .textOf(one.file, { start: one.fact.range.end, end: next.fact.range.start })
    .replace(/(?:\/\/|#).*/g, '');
  return /^;?\s*\}?\s*(?:if\b[^\n]*[{:]\s*)?$/.test(between);
}

/** The variable that a member is taken of, unless it is what came with the request. */
function answerIn(text: string): string | undefined {
  const [, name] = /^\w+\s*=\s*(\w+)(?:\.\w|\[)/.exec(text) ?? [];
  return name === undefined ||
    /^(?:req|request|ctx|context|event|message|msg|body|data|payload|params|query|args|job|form|this|self)$/.test(name)
    ? undefined
    : name;
}

/** `reading = true`: what the process is about just now, so that it does not begin twice. */
function isUnderWay({ file, fact }: Write, project: ProjectView): boolean {
  return /^\w+ing\s*=\s*(?:true|false)$/i.test(project.textOf(file, fact.range));
}

const processWords = [
  // Metrics.
  /^(?:metrics?|stats?|statistics|telemetry|histograms?|gauges?|latenc(?:y|ies)|timings?|uptime|inflight)$/,
  // Connections and what hangs on them.
  /^(?:pools?|connections?|sockets?|clients?|peers?|listeners?|streams?|watchers?|timers?|timeouts?|intervals?|debounce\w*|abort\w*|transports?|loops?|threads?|executors?|subprocess(?:es)?|gateways?|routers?|plugins?)$/,
  // Where the process is in its life.
  /^(?:shutdown|shutting|closing|draining|ready|healthy|alive|started|starting|restarting|reloading|stopping|initiali[sz]ed|configured|bootstrapped)$/,
];
const memoWords = /^(?:caches?|cached|memo|memos|memoized|compiled|regexe?s?|lru|instances?|singleton)$/;

/** Named as something of the process itself: metrics, connections, its state of life; or a memo of what it worked out itself. */
function isOfProcess({ name, awaited }: ModuleStateWriteFact): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
  if (words.some((word) => processWords.some((pattern) => pattern.test(word)))) return true;
  if (/\b(?:first|initial) (?:run|call|time|start|request)\b/.test(words.join(' '))) return true;
  // What was said once, or when it was said last.
  if (
    /\bwarned\b|\b(?:sent|shown|said|printed|logged) .*\bwarnings?\b|\bwarnings? (?:sent|shown|logged|printed)\b|\blast .*\b(?:log|logged|warn|warning) (?:at|time|times)\b|\blast (?:log|logged|warn|warning)\b/.test(
      words.join(' '),
    )
  )
    return true;
  return !awaited && words.some((word) => memoWords.test(word));
}
