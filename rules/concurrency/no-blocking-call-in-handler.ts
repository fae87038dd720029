import type { BlockingCallFact } from '../facts';
import { isStartedForDevelopersOnly } from '../judgements/development/developers-starts';
import { isInDevelopersFunction, isOnlyInDevelopment } from '../judgements/development/development';
import type { ProjectView } from '../project';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-blocking-call-in-handler',
  factor: 'concurrency',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'Blocking call in a handler',
  ...inProcesses,
  docs: {
    what: 'Reports a request handler or message consumer that blocks the event loop: `*Sync` functions of Node, `time.sleep` or `requests` in a Python coroutine.',
    why: 'One process serves many requests by waiting for none of them. A blocking call holds up all the others: latency grows with load, health checks time out, and more processes help only in proportion.',
    examples: [
      {
        bad: {
          'server.js': `import fs from 'node:fs';\nimport express from 'express';\n\nconst app = express();\napp.get('/terms', async (req, res) => {\n  res.send(fs.readFileSync('terms.html', 'utf8'));\n});\napp.listen(process.env.PORT);\n`,
        },
        good: {
          'server.js': `import fs from 'node:fs';\nimport express from 'express';\n\nconst app = express();\napp.get('/terms', async (req, res) => {\n  res.send(await fs.promises.readFile('terms.html', 'utf8'));\n});\napp.listen(process.env.PORT);\n`,
        },
      },
      {
        bad: {
          'main.py': `import time\n\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/slow")\nasync def slow():\n    time.sleep(1)\n    return {}\n`,
        },
        good: {
          'main.py': `import asyncio\n\nfrom fastapi import FastAPI\n\napp = FastAPI()\n\n\n@app.get("/slow")\nasync def slow():\n    await asyncio.sleep(1)\n    return {}\n`,
        },
      },
    ],
    fixSafety:
      'A suggestion: other requests may run while the handler waits, so state that it shares with them may change meanwhile.',
    whenNotToUse: 'For a handler that one person calls now and then, such as a health report on a tool of your own.',
    related: ['n/no-sync', 'ruff ASYNC2'],
  },
  messages: {
    replace: '`{api}` blocks every other request until it is done; use `{alternative}`.',
    move: '`{api}` blocks every other request until it is done; move it out of the handler.',
  },
  on: {
    'blocking-call'(fact, { report, project, file }) {
      const { api, alternative, place, range } = fact;
      if (place.scope !== 'handler' || isOnlyInDevelopment(place) || isInDevelopersFunction(file, range, project)) return;
      // A synchronous Python handler runs in a thread or process of its own.
      if (/\.pyi?$/.test(file) && !place.async && !place.onLoop) return;
      if (isAskedBefore(fact, file, project) || isStartedForDevelopersOnly(file, project)) return;
      const together = inOneCondition(fact, file, project);
      if (together[0] !== fact) return;
      const edits = together.map((call) => call.rewrite);
      report({
        at: range,
        message: alternative ? 'replace' : 'move',
        data: { api, ...(alternative && { alternative }) },
        related: together.slice(1).map((call) => ({ file, range: call.range, message: 'It is called again here.' })),
        suggest: edits.every((edit) => edit !== undefined)
          ? [{ title: `Await ${alternative ?? 'the asynchronous form'}`, edits: edits.flat() }]
          : undefined,
      });
    },
  },
});

/** The `existsSync(file)` of `existsSync(file) ? readFileSync(file) : ''`, which becomes one call with it: reading waits for both. */
function isAskedBefore({ api, range }: BlockingCallFact, file: string, project: ProjectView): boolean {
  if (!/\.(?:existsSync|accessSync)$/.test(api)) return false;
  return project
    .factsIn(file, 'blocking-call')
    .some(
      (next) =>
        next.range.start > range.end &&
        !/\.(?:existsSync|accessSync)$/.test(next.api) &&
        /^(?:\([^()\n]*\))?\s*\?\s*$/.test(project.textOf(file, { start: range.end, end: next.range.start })),
    );
}

/** `existsSync(a) && existsSync(b)`: calls of one name that one condition makes, in its order. */
function inOneCondition(fact: BlockingCallFact, file: string, project: ProjectView): readonly BlockingCallFact[] {
  const calls = project.factsIn(file, 'blocking-call').filter(({ api }) => api === fact.api);
  const isJoined = (one: BlockingCallFact | undefined, next: BlockingCallFact | undefined) =>
    one !== undefined &&
    next !== undefined &&
    one.range.end < next.range.start &&
    /^[^\n]*\)?\s*(?:&&|\|\||\band\b|\bor\b)\s*(?:!|not\s+)?$/.test(
      project.textOf(file, { start: one.range.end, end: next.range.start }).replace(/\/\/.*/g, ''),
    );
  let from = calls.indexOf(fact);
  let to = from;
  while (isJoined(calls[from - 1], calls[from])) from--;
  while (isJoined(calls[to], calls[to + 1])) to++;
  return calls.slice(from, to + 1);
}
