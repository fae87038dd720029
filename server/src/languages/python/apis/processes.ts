import type { Fact, ScheduleFact, SpawnFact } from '../../../../../rules/facts';
import { choosesProcess } from '../../chosen-process';
import { type ApiTable, type Call, rows } from '../calls';
import { decoratedBy, namesOfWork } from '../facts/locks';
import { importStatement } from '../import-edit';
import { field, type Node, walk } from '../syntax';

/** Literal words of a command, as far as they go: a list of strings, or one line for a shell. */
function words(node: Node | undefined, call: Call): string[] {
  if (!node) return [];
  if (node.type === 'list' || node.type === 'tuple') {
    const result: string[] = [];
    for (const child of node.children) {
      const text = call.module.name(child) === 'sys.executable' ? 'python' : call.module.evaluator.text(child);
      if (text === undefined) break;
      result.push(text);
    }
    return result;
  }
  const list = call.module.evaluator.list(node);
  if (list) return words(list, call);
  if (node.type === 'call' && call.module.name(field(node, 'function') ?? node) === 'shlex.split')
    return words(field(node, 'arguments')?.children[0], call);
  const value = call.module.value(node);
  const text = value.kind === 'literal' ? String(value.value) : value.kind === 'partial' ? (value.parts[0] ?? '') : '';
  const plain = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  // The last word before a hole may be cut off.
  return value.kind === 'partial' && !/\s$/.test(text) ? plain.slice(0, -1) : plain;
}

function spawn(call: Call, command: readonly string[], shell: boolean, detached = false): SpawnFact {
  return { kind: 'spawn', words: command, shell, detached, range: call.range, place: call.place };
}

/** Not one that a field or parameter names: such a folder holds data which users choose. */
function isOwnRepository({ module, node }: Call): boolean {
  const before = module.file.text.slice(0, node.end);
  const [made] = [...before.matchAll(/\bRepo\(\s*([\w.]*)\s*[,)]/g)].slice(-1);
  const folder = made?.[1] ?? '';
  if (isTemporary(before, module.file.text)) return false;
  if (/^(?!settings\.|config\.|os\.)[a-z_]\w*\.[\w.]+$/.test(folder)) return false;
  const [parameters] = [...before.slice(0, made?.index).matchAll(/^[ \t]*(?:async )?def \w+\(([^)]*)\)/gm)].slice(-1);
  return folder === '' || !new RegExp(`(?:^|[\\s,])${folder}\\b`).test(parameters?.[1] ?? '');
}

/** `git.Repo(os.path.join(tempdir, name))` of a folder that is made for the while: what is cloned into it are data. */
function isTemporary(before: string, text: string): boolean {
  const made = before.lastIndexOf('Repo(');
  const line = made < 0 ? '' : (/^.*/.exec(before.slice(made))?.[0] ?? '');
  const folders = text.matchAll(/\b(\w+)\s*=\s*(?:tempfile\.)?mkdtemp\(|\bTemporaryDirectory\([^)\n]*\)\s+as\s+(\w+)/g);
  return [...folders].some(([, assigned, opened]) => new RegExp(`\\b${assigned ?? opened}\\b`).test(line));
}

/** `await asyncio.to_thread(f, …)`: the call waits in a thread while the event loop goes on. */
function inThread(call: Call, to = 'asyncio.to_thread'): { range: { start: number; end: number }; text: string }[] | undefined {
  const list = field(call.node, 'arguments');
  const parent = call.node.parent;
  if (list?.type !== 'argument_list' || !call.place.async || parent?.type === 'await') return undefined;
  const wrap = parent !== undefined && /^(?:attribute|subscript|call)$/.test(parent.type);
  const own = to === 'asyncio.to_thread';
  const opening = own ? `${to}(${call.module.text(call.callee)}${list.children.length > 0 ? ', ' : ''}` : `${to}(`;
  const edits = [
    {
      range: { start: call.node.start, end: list.children[0]?.start ?? list.end - 1 },
      text: `${wrap ? '(' : ''}await ${opening}`,
    },
    ...(wrap ? [{ range: { start: call.node.end, end: call.node.end }, text: ')' }] : []),
  ];
  const needed = importStatement(call.module.file.text, call.module.root, 'asyncio');
  return needed ? [needed, ...edits] : edits;
}

/** Only where it blocks somebody: in coroutines, and while the process starts. */
function blocking(call: Call, alternative: string, rewrite = inThread(call)): Fact[] {
  const { place } = call;
  if (!place.async && !place.onLoop && place.scope !== 'top' && place.scope !== 'start') return [];
  const written = call.name.replace(/\(\)/g, '');
  return [{ kind: 'blocking-call', api: written, alternative, ...(rewrite && { rewrite }), range: call.range, place }];
}

const run = [
  'subprocess.run',
  'subprocess.call',
  'subprocess.check_call',
  'subprocess.check_output',
  'subprocess.getoutput',
  'subprocess.getstatusoutput',
];
const requestMethods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'];
const inSession = (owner: string) => requestMethods.map((method) => `${owner}.${method}`);

function startsItselfDetached(call: Call): boolean {
  const first = call.argument(0, 'args');
  const program = first?.type === 'list' ? first.children[0] : first;
  return call.isTrue(undefined, 'start_new_session') && program !== undefined && call.module.name(program) === 'sys.executable';
}

/** Calls that start programs. Source: subprocess, os, asyncio of Python 3.13, pexpect 4.9, sh 2, GitPython 3.1. */
export const spawns: ApiTable = {
  ...rows(run, (call) => [
    spawn(
      call,
      words(call.argument(0, 'args', 'cmd'), call),
      call.isTrue(undefined, 'shell') || /get(?:status)?output$/.test(call.name),
    ),
    ...blocking(call, 'asyncio.create_subprocess_exec'),
  ]),
  ...rows(['subprocess.Popen'], (call) => {
    const detached =
      call.isTrue(undefined, 'start_new_session') ||
      /DETACHED_PROCESS/.test(call.module.text(call.argument(undefined, 'creationflags') ?? { start: 0, end: 0 }));
    return [
      spawn(call, words(call.argument(0, 'args'), call), call.isTrue(undefined, 'shell'), detached),
      ...(startsItselfDetached(call)
        ? [{ kind: 'daemonize', api: 'subprocess.Popen', range: call.range, place: call.place } as const]
        : []),
    ];
  }),
  ...rows(['subprocess.Popen().wait', 'subprocess.Popen().communicate'], (call) =>
    blocking(call, 'asyncio.create_subprocess_exec'),
  ),
  ...rows(['os.system', 'os.popen'], (call) => [
    spawn(call, words(call.argument(0), call), true),
    ...blocking(call, 'asyncio.create_subprocess_shell'),
  ]),
  ...rows(['os.execvp', 'os.execvpe', 'os.posix_spawnp'], (call) => spawn(call, words(call.argument(1), call), false)),
  ...rows(['os.execlp', 'os.execlpe'], (call) => spawn(call, words(call.argument(0), call).slice(0, 1), false)),
  ...rows(['os.spawnvp', 'os.spawnlp', 'os.spawnvpe', 'os.spawnlpe'], (call) =>
    spawn(call, words(call.argument(1), call).slice(0, 1), false),
  ),
  ...rows(
    ['git.Repo().remotes.origin.pull', 'git.Repo().remote().pull', 'git.Repo().git.pull', 'git.repo.Repo().remotes.origin.pull'],
    (call) => (isOwnRepository(call) ? spawn(call, ['git', 'pull'], false) : undefined),
  ),
  ...rows(['asyncio.create_subprocess_shell'], (call) => spawn(call, words(call.argument(0, 'cmd'), call), true)),
  ...rows(['asyncio.create_subprocess_exec'], (call) =>
    spawn(
      call,
      call.positionals.flatMap((node) => words(node, call).slice(0, 1)),
      false,
    ),
  ),
};

/** Calls that hold the event loop. Source: time, urllib of Python 3.13, requests 2.32, httpx 0.28 (its synchronous functions). */
export const blockingCalls: ApiTable = {
  ...rows(['time.sleep'], (call) => blocking(call, 'asyncio.sleep', inThread(call, 'asyncio.sleep'))),
  ...rows(
    [
      ...inSession('requests'),
      ...inSession('requests.api'),
      ...inSession('requests.Session()'),
      ...inSession('requests.session()'),
    ],
    (call) => blocking(call, 'httpx.AsyncClient'),
  ),
  ...rows([...inSession('httpx'), ...inSession('httpx.Client()')], (call) => blocking(call, 'httpx.AsyncClient')),
  ...rows(['urllib.request.urlopen', 'urllib.request.urlretrieve', 'urllib2.urlopen'], (call) =>
    blocking(call, 'httpx.AsyncClient'),
  ),
};

/** Calls that end the process, or put it in the background. Source: sys, os of Python 3.13, python-daemon 3, daemonize 2.5, pid 3. */
export const processCalls: ApiTable = {
  ...rows(['sys.exit', 'os._exit', 'exit', 'quit', 'os.abort', 'SystemExit'], (call) => {
    if (call.name === 'SystemExit' && call.node.parent?.type !== 'raise_statement') return undefined;
    return {
      kind: 'process-exit',
      api: call.name === 'SystemExit' ? 'SystemExit' : call.name,
      range: call.range,
      place: call.place,
    };
  }),
  ...rows(['os.kill'], (call) => {
    const target = call.argument(0);
    if (!target || call.module.name(target) !== 'os.getpid()') return undefined;
    return { kind: 'process-exit', api: 'os.kill', range: call.range, place: call.place };
  }),
  ...rows(
    [
      'daemon.DaemonContext',
      'daemonize.Daemonize',
      'pid.PidFile',
      'lockfile.pidlockfile.PIDLockFile',
      'daemon.pidfile.PIDLockFile',
      'daemon.pidfile.TimeoutPIDLockFile',
    ],
    (call) => ({
      kind: 'daemonize',
      api: call.name,
      range: call.range,
      place: call.place,
    }),
  ),
};

/** The double fork of a daemon; `setsid` by itself only makes a process group. */
export const sessionCalls: ApiTable = {
  ...rows(['os.setsid'], (call) =>
    /\bos\.fork\(/.test(call.module.file.text)
      ? { kind: 'daemonize', api: 'os.fork', range: call.range, place: call.place }
      : undefined,
  ),
};

const units: Readonly<Record<string, number>> = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

/** The interval of `add_job(f, "interval", minutes=5)` in milliseconds. */
function interval(call: Call): number | undefined {
  let sum = 0;
  for (const [unit, factor] of Object.entries(units)) {
    const value = call.value(undefined, unit);
    if (value?.kind === 'literal' && typeof value.value === 'number') sum += value.value * factor;
  }
  return sum > 0 ? sum : undefined;
}

const schedulers = [
  'background.BackgroundScheduler',
  'blocking.BlockingScheduler',
  'asyncio.AsyncIOScheduler',
  'gevent.GeventScheduler',
  'tornado.TornadoScheduler',
];

/** `if settings.SCHEDULER_ENABLED:` around a job, or a way out before it: an operator chooses the processes that run it. */
function isChosen({ node, module }: Call): boolean {
  const chooses = (statement: Node) => {
    const condition = field(statement, 'condition');
    return condition !== undefined && choosesProcess(module.text(condition));
  };
  let child = node;
  for (let at = node.parent; at; at = at.parent) {
    if (/^(?:if_statement|elif_clause|conditional_expression)$/.test(at.type) && chooses(at)) return true;
    if (at.type === 'block') {
      const before = at.children.filter((statement) => statement.type === 'if_statement' && statement.end <= child.start);
      if (before.some((statement) => /\breturn\b/.test(module.text(statement)) && chooses(statement))) return true;
    }
    child = at;
  }
  return false;
}

const plain =
  /^(?:os|shutil|glob|time|datetime|pathlib|tempfile|logging|math)(?:\.|$)|^(?:print|len|int|float|str|sorted|max|min|list|set|any|all|sum|filter|map)$/;

/** Whether a job only removes files of the disk that its process writes to: no other process could do it. */
function tidiesOwnFiles({ node, module }: Call): boolean {
  for (const argument of field(node, 'arguments')?.children ?? []) {
    const work = argument.type === 'keyword_argument' ? field(argument, 'value') : argument;
    const local = work && module.names.localFunction(work);
    if (!local) continue;
    const calls = [...walk(local)].filter(({ type }) => type === 'call');
    const callees = calls.map((inner) => field(inner, 'function') as Node);
    return (
      callees.some((callee) => /^(?:os\.(?:remove|unlink|rmdir)|shutil\.rmtree)$|\.unlink$/.test(module.name(callee) ?? '')) &&
      callees.every((callee) => plain.test(module.name(callee) ?? '') || /^\w*log(?:ger|ging)?\.\w+$/i.test(module.text(callee)))
    );
  }
  return false;
}

/** `def upload(): post(state.events); state.events = []`: hands on what this process has gathered in its memory, and lets go of it. */
function emptiesOwnMemory({ node, module }: Call): boolean {
  const named = (field(node, 'arguments')?.children ?? []).flatMap((argument) => {
    const work = argument.type === 'keyword_argument' ? field(argument, 'value') : argument;
    return (work && module.names.localFunction(work)) ?? [];
  });
  const work = decoratedBy(node) ?? named[0];
  if (!work) return false;
  return walk(work).some((inner) => {
    const [left, right] = inner.type === 'assignment' ? [field(inner, 'left'), field(inner, 'right')] : [];
    if (!left || !right || !/^(?:\[\]|\{\}|(?:list|dict|set|deque)\(\))$/.test(module.text(right))) return false;
    const root = left.type === 'attribute' ? field(left, 'object') : left;
    if (root?.type !== 'identifier') return false;
    const [own] = module.scopes.lookup(module.text(root), root);
    const isOfModule = own !== undefined && module.scopes.module.definitions.get(module.text(root))?.includes(own) === true;
    const gathered = module.text(left).replace(/\./g, '\\.');
    return (
      isOfModule && new RegExp(`(?<![\\w.])${gathered}\\b(?!\\s*=[^=])`).test(module.text(work).replace(/^\s*global\b.*/gm, ''))
    );
  });
}

function scheduled(library: string): (call: Call) => Fact | undefined {
  return (call) => {
    if (tidiesOwnFiles(call) || emptiesOwnMemory(call)) return undefined;
    const every = interval(call);
    const chosen = isChosen(call);
    const names = namesOfWork(call.node, call.module);
    return {
      kind: 'schedule',
      library,
      ...(every !== undefined && { every }),
      ...(chosen && { chosen }),
      ...(names.length > 0 && { names }),
      range: call.range,
      place: call.place,
    };
  };
}

/** Work that a process does by the clock. Source: APScheduler 3.11, schedule 1.2, rocketry 2.5, Flask-APScheduler 1.13, fastapi-utils 0.8, Tornado 6. */
export const schedules: ApiTable = {
  ...rows(
    schedulers.flatMap((name) => [`apscheduler.schedulers.${name}().add_job`, `apscheduler.schedulers.${name}().scheduled_job`]),
    scheduled('apscheduler'),
  ),
  ...rows(['flask_apscheduler.APScheduler().add_job', 'flask_apscheduler.APScheduler().task'], scheduled('flask-apscheduler')),
  ...rows(['schedule.every', 'schedule.Scheduler().every'], scheduled('schedule')),
  ...rows(['tornado.ioloop.PeriodicCallback'], (call) => {
    const every = call.value(1, 'callback_time');
    const fact = scheduled('tornado')(call) as ScheduleFact | undefined;
    return fact && every?.kind === 'literal' && typeof every.value === 'number' ? { ...fact, every: every.value } : undefined;
  }),
  ...rows(['rocketry.Rocketry().task'], scheduled('rocketry')),
  ...rows(['fastapi_utils.tasks.repeat_every', 'fastapi_restful.tasks.repeat_every'], scheduled('fastapi-utils')),
};
