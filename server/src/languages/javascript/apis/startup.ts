import type { StartupWaitFact } from '../../../../../rules/facts';
import { type ApiTable, type Call, call, type FactBody, type Row } from '../api-table';
import { isFunction, type Node, unwrap } from '../syntax';

type Wait = StartupWaitFact['wait'];
const methods = 'get | post | put | patch | delete | head | request';

/**
 * What a module waits for while it is imported: synchronous programs and sleeps, and promises awaited at its top level.
 * Sources: Node 22 (child_process, timers/promises, Atomics), fetch, axios 1, got 14, ky 1, undici 7, node-fetch 3, sync-request 6.
 */
export const startupWaits: ApiTable<'startup-wait'> = {
  child_process: { 'execSync | execFileSync | spawnSync': call((run) => atImport(run, 'program')) },
  'cross-spawn': { sync: call((run) => atImport(run, 'program')) },
  execa: { 'execaSync | execaCommandSync': call((run) => atImport(run, 'program')) },
  timers: { 'promises.setTimeout': sleep(0) },
  delay: { default: sleep(0) },
  global: {
    fetch: network('fetch'),
    setTimeout: promisedTimeout(),
    'Atomics.wait': call((wait) => atImport(wait, 'sleep', wait.argument(3))),
  },
  axios: { [`default | ${methods}`]: network('axios') },
  got: { [`default | ${methods} | got | got.get | got.post`]: network('got') },
  ky: { [`default | ${methods}`]: network('ky') },
  undici: { 'fetch | request': network('undici') },
  'node-fetch': { default: network('fetch') },
  'sync-request': { default: call((request) => atImport(request, 'network')) },
};

type Body = FactBody<'startup-wait'>;

function atImport(made: Call, wait: Wait, milliseconds?: ReturnType<Call['argument']>, api?: string): Body | undefined {
  const isCalled = wait === 'program' && made.place.scope === 'start';
  if (made.place.scope !== 'top' && !isCalled) return undefined;
  const length =
    milliseconds?.kind === 'literal' && typeof milliseconds.value === 'number' ? milliseconds.value / 1000 : undefined;
  return { wait, api: api ?? made.method ?? made.api.path, seconds: length, range: made.range };
}

function network(api: string): Row<'startup-wait'> {
  return call((request) => (isAwaited(request.node) ? atImport(request, 'network', undefined, api) : undefined));
}

function sleep(position: number): Row<'startup-wait'> {
  return call((wait) => (isAwaited(wait.node) ? atImport(wait, 'sleep', wait.argument(position)) : undefined));
}

/** `await new Promise((resolve) => setTimeout(resolve, 10_000))` at the top level. */
function promisedTimeout(): Row<'startup-wait'> {
  return call((timer) => {
    let executor: Node | undefined = timer.node.parent;
    while (executor && !isFunction(executor)) executor = executor.parent;
    const made = executor?.parent;
    if (made?.type !== 'NewExpression' || made.callee.type !== 'Identifier' || made.callee.name !== 'Promise' || !isAwaited(made))
      return undefined;
    const length = timer.argument(1);
    if (length?.kind !== 'literal' || typeof length.value !== 'number') return undefined;
    const place = timer.placeOf(made);
    return place.scope === 'top'
      ? { wait: 'sleep', api: 'setTimeout', seconds: length.value / 1000, range: timer.range, place }
      : undefined;
  });
}

/** Directly, or through what is chained to it: `await fetch(url).then((r) => r.json())`, `await (await fetch(url)).json()`. */
function isAwaited(node: Node): boolean {
  let at: Node = node;
  for (let parent = at.parent; parent; parent = at.parent) {
    if (parent.type === 'AwaitExpression') return true;
    const isChained =
      (parent.type === 'MemberExpression' && parent.object === at) ||
      (parent.type === 'CallExpression' && unwrap(parent.callee) === unwrap(at));
    if (!isChained) return false;
    at = parent;
  }
  return false;
}
