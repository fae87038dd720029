/** What a program does with an address that it holds: whether it surely calls there, lets it in or gives it a name that says so. */

import type { LiteralFact, Range } from '../../facts';
import { nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { isProgram, isTestFile, textWithHoles } from '../credentials/credential-borders';
import { wordsOf } from '../credentials/secret-names';

/** Functions that ask, connect, proxy, redirect or let in: `fetch`, `axios.get`, `requests.post`, `createProxyMiddleware`, `Broadcast`. */
const asks =
  'fetch|\\$fetch|axios|got|ky|needle|superagent|request|urlopen|get|post|put|patch|delete|del|head|call|query|stream|connect|io|open|proxy|redirect|redirect_to|RedirectResponse|urljoin|URL|web|websocket_connect|from_url|fromURL|\\w*[cC]hannel|create\\w+|\\w*(?:Client|Connection|Socket|EventSource|Source|Producer|Consumer|Api|API|Service|Gateway|Transport|Provider|Pool|Broadcast|Proxy|Request|Driver|Broker|Middleware|Session|Agent|Server)';
const asking = new RegExp(`^(?:${asks})$`);
/** Programs that get it among their arguments: `spawn('wkhtmltopdf', [url])`, `subprocess.run([…, url])`. */
const starting =
  /^(?:spawn|spawnSync|execFile|execFileSync|execa|execaSync|run|Popen|check_call|check_output|create_subprocess_exec)$/;

const addressWord =
  /^(?:hosts?|hostname|urls?|uris?|endpoints?|servers?|addr|address|addresses|brokers?|origins?|upstreams?|target|base|api|apis|backend|gateway|proxy|registry|website|nodes?)$/;

/** Whether a name says that it holds addresses: `ordersUrl`, `API_HOST`, `ALLOWED_ORIGINS`, `wekanurl`. */
function saysAddress(name: string): boolean {
  return wordsOf(name).some((word) => addressWord.test(word)) || /(?:url|uri)s?$/i.test(name);
}

/** Whether the process surely uses a loopback address as that of another one, and not where nothing else is known. */
export function isInUse(fact: LiteralFact, file: string, project: ProjectView): boolean {
  if (fact.picked || isOwnAddress(fact, file, project) || isDefaultFile(file) || isServerOfDescription(fact)) return false;
  const { argumentOf, binding, name, range } = fact;
  if (argumentOf) return asking.test(argumentOf.callee) && !(argumentOf.callee === 'get' && argumentOf.position > 0);
  if (binding === 'none') return saysAddress(listAround(file, range, project));
  if (name === undefined) return false;
  return saysAddress(name) || (binding === 'variable' && isAskedFor(name, file, project));
}

/** Whether an address that only a deploy has goes where it is asked at: it has a name, stands in a named list, or is an argument of what asks. */
export function isHandedOn(fact: LiteralFact, file: string, project: ProjectView): boolean {
  const { argumentOf, binding, name, range } = fact;
  if (argumentOf) return asking.test(argumentOf.callee) || starting.test(argumentOf.callee);
  if (name !== undefined || binding !== 'none') return true;
  const before = project.textOf(file, { start: Math.max(0, range.start - 60), end: range.start });
  return /\breturn\s*\(?\s*$/.test(before) || saysAddress(listAround(file, range, project));
}

/** `const stock = 'http://…'; await fetch(stock)`, `` axios.get(`${stock}/items`) ``. */
function isAskedFor(name: string, file: string, project: ProjectView): boolean {
  if (!/^\w+$/.test(name)) return false;
  const use = new RegExp(`\\b(?:${asks})\\s*(?:<[^<>()]*>)?\\(\\s*[\`"'fF]*(?:\\$?\\{\\s*)?${name}\\b`);
  return use.test(project.textOf(file));
}

/** The name of a Python list, tuple or set that a literal is an item of: `CSRF_TRUSTED_ORIGINS = ["…"]`, `allow_origins=["…"]`; empty for none. */
function listAround(file: string, { start }: Range, project: ProjectView): string {
  if (!file.endsWith('.py')) return '';
  const before = project.textOf(file, { start: Math.max(0, start - 1500), end: start });
  return (
    /(\w+)["']?\s*(?::\s*[\w.[\]]+\s*)?[:=]\s*[[({]\s*(?:(?:(["'])[^"'\n]*\2|[\w.]+(?:[([][^()[\]\n]*[)\]])?)\s*,\s*|#[^\n]*\n\s*)*$/.exec(
      before,
    )?.[1] ?? ''
  );
}

/** `http://localhost:${port}`: where the process itself listens. The port of another one has a name of its own, and so has whom CORS lets in. */
function isOwnAddress({ name, range }: LiteralFact, file: string, project: ProjectView): boolean {
  const written = project.textOf(file, range);
  const port =
    /(?:localhost|127\.0\.0\.1)(?::|["'`]\s*\+\s*["'`]:["'`]\s*\+\s*|:["'`]\s*\+\s*(?:str\(|String\()?)\$?\{?\s*([\w.]*port)\b/i.exec(
      written,
    )?.[1];
  if (port === undefined || /origins?$/i.test(name ?? '')) return false;
  return wordsOf(nameOf(port.replaceAll('.', '/'))).every((word) => /^(?:port|server|app|http|own|listen|listening)$/.test(word));
}

/** `conf.py`, `defaults.js`: what settings are where nobody gives them. */
function isDefaultFile(file: string): boolean {
  return (
    /(?:^|[._-])(?:conf|defaults?)\.\w+$/i.test(nameOf(file)) ||
    /(?:^|\/)settings\/(?:static|build|collectstatic)\.py$/.test(file)
  );
}

/** `servers: [{ url: '…' }]` of an interface's description. */
function isServerOfDescription({ name, path = [] }: LiteralFact): boolean {
  return name === 'url' && path.at(-1) === 'servers';
}

/** `config.example.js`, `settings.sample.py`: copied and filled in by whoever sets the program up. */
export function isToBeCopied(file: string): boolean {
  return (
    /[._-](?:example|sample|template|dist|default)\.\w+$/i.test(nameOf(file)) || /^(?:example|sample)[._-]/i.test(nameOf(file))
  );
}

const recordKey =
  /^[ \t]*["']?((?:id|iid|sha|object_kind|event_(?:name|type))|[a-z]+(?:_[a-z]+)*_(?:at|id|count|slug))["']?\s*:/gm;
/** What settings of a client hold as well. */
const settingKey = /^(?:client|tenant|app|application|project|account|user_pool|key)_id$/;

/** Whether a literal is a field of a recorded answer: beside it stand the keys of rows, `id`, `created_at`, `project_id`. */
export function isRecorded({ binding, range, argumentOf }: LiteralFact, file: string, project: ProjectView): boolean {
  if (argumentOf || !/^(?:property|key|none)$/.test(binding)) return false;
  const around = project.textOf(file, { start: Math.max(0, range.start - 2000), end: range.end + 2000 });
  const keys = new Set([...around.matchAll(recordKey)].map(([, key = '']) => key).filter((key) => !settingKey.test(key)));
  return keys.size >= 3;
}

/** Whether a host is the one of the service that a file or its folder is named after: `connections/Acme/index.ts` and `dev.acme.com`. */
export function isOfIntegration(host: string, file: string, project: ProjectView): boolean {
  const labels = host.toLowerCase().split('.');
  const brand = labels.at(/^(?:com?|org|net|ac|gov|edu)$/.test(labels.at(-2) ?? '') ? -3 : -2)?.replace(/[^a-z\d]/g, '') ?? '';
  const app = project.appOf(file);
  if (brand.length < 3 || plain(app?.name ?? '').includes(brand)) return false;
  const below = app === undefined || app.path === '' ? file : file.slice(app.path.length + 1);
  return below.split('/').some((part) => plain(part.replace(/\.\w+$/, '')).includes(brand));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** The text of a constant that sibling files of one folder repeat, by the name and text of it. */
export function repeatedConstants(
  fact: LiteralFact,
  file: string,
  project: ProjectView,
): readonly { readonly file: string; readonly range: Range }[] {
  const text = textWithHoles(fact.text);
  if (fact.binding !== 'variable' || fact.name === undefined || text === undefined) return [];
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  return project.files
    .filter(
      (other) => other.startsWith(folder) && !other.slice(folder.length).includes('/') && project.roleOf(other) === 'runtime',
    )
    .flatMap((other) =>
      project
        .factsIn(other, 'literal')
        .filter(({ binding, name, text: own }) => binding === 'variable' && name === fact.name && textWithHoles(own) === text)
        .slice(0, 1)
        .map(({ range }) => ({ file: other, range })),
    );
}

/**
 * A constant that elsewhere only stands in for a setting (`settings.API_URL or DEV_URL`), or that nothing but tests takes.
 */
export function isStoodInFor({ binding, name, range }: LiteralFact, file: string, project: ProjectView): boolean {
  if (binding !== 'variable' || name === undefined || !/^_?[A-Z][A-Z\d_]{4,}$/.test(name)) return false;
  const word = new RegExp(`\\b${name}\\b`, 'g');
  const isTested = (other: string) => project.roleOf(other) === 'test' || isTestFile(other);
  const sources = project.files.filter((other) => isProgram(other));
  const uses = sources
    .filter((other) => !isTested(other))
    .flatMap((other) => usesIn(other, word, project))
    .filter((use) => use.file !== file || use.at > range.end);
  if (uses.length > 0)
    return uses.every(({ file: other, at }) =>
      /(?:\|\||\?\?|\bor)\s*\(?\s*(?:\w+\.)?$/.test(project.textOf(other, { start: Math.max(0, at - 60), end: at })),
    );
  const isTaken = new RegExp(`\\b${name}\\b`);
  return sources.some((other) => isTested(other) && isTaken.test(project.textOf(other)));
}

const imports = /^(?:from\s+[\w.]+\s+import\s+(?:\([^)]*\)|.*)|(?:import|export)\s*(?:type\s*)?\{[^}]*\}.*|import\b.*)/gm;

/** Where a source says a word, imports and assignments to it aside. */
function usesIn(file: string, word: RegExp, project: ProjectView): { file: string; at: number }[] {
  const text = project.textOf(file, { start: 0, end: 400_000 }).replace(imports, (part) => ' '.repeat(part.length));
  return [...text.matchAll(word)]
    .map(({ index }) => ({ file, at: index }))
    .filter(({ at }) => !/^\w+\s*(?::[^=\n]+)?=[^=>]/.test(text.slice(at, at + 200)));
}
