import type { LiteralFact, Range } from '../facts';
import { isOrigin, suggestions, variableFor } from '../judgements/addresses/endpoint-suggestions';
import {
  isHandedOn,
  isInUse,
  isOfIntegration,
  isRecorded,
  isStoodInFor,
  isToBeCopied,
  repeatedConstants,
} from '../judgements/addresses/endpoint-uses';
import { isDeployHost, isLoopback, isPrivateAddress } from '../judgements/addresses/hosts';
import { isOfFunctionsExtension, isPluginSetting, startsServer } from '../judgements/addresses/local-addresses';
import { hole, passwordInConnectionString } from '../judgements/addresses/urls';
import { fallbackOf, isFirstAt, isProgram, isTestFile, textWithHoles } from '../judgements/credentials/credential-borders';
import { wordsOf } from '../judgements/credentials/secret-names';
import { isSampleOfSchema } from '../judgements/credentials/shown-samples';
import { isRunForDevelopersOnly } from '../judgements/development/developers-starts';
import { isDevelopmentName, isInStandIn } from '../judgements/development/development';
import { isDefault } from '../judgements/settings/defaults';
import { isReplacedInDeploys } from '../judgements/settings/replaced-settings';
import { nameOf } from '../paths';
import { defineRule, inProcesses, type RuleContext } from '../rule';
import { contains } from '../values';

type Context = RuleContext<'endpoint'>;

export default defineRule<'endpoint'>({
  id: 'no-hardcoded-endpoint',
  factor: 'config',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  ...inProcesses,
  title: 'Hardcoded endpoint',
  docs: {
    what: 'Reports the address of a deploy’s own service in runtime code: a private or loopback address or `localhost` in a URL, a host named after an environment (`api.staging.acme.com`), `.local`, `.internal` and cluster names.',
    why: 'Each deploy has its own neighbours. With their addresses in the code, a release works in the one place it was written for, and staging calls production or nothing at all.',
    examples: [
      {
        bad: {
          'server.js':
            "import express from 'express';\n\nconst app = express();\napp.get('/orders', async (req, res) => res.json(await fetch('http://orders.internal:8080/orders')));\napp.listen(process.env.PORT);\n",
        },
        good: {
          'server.js':
            "import express from 'express';\n\nconst app = express();\napp.get('/orders', async (req, res) => res.json(await fetch(process.env.ORDERS_URL)));\napp.listen(process.env.PORT);\n",
        },
      },
      {
        bad: {
          'app.py':
            "import os\nfrom flask import Flask\n\nORDERS_URL = 'https://orders.staging.acme.com'\napp = Flask(__name__)\napp.run(port=int(os.environ['PORT']))\n",
        },
        good: {
          'app.py':
            "import os\nfrom flask import Flask\n\nORDERS_URL = os.environ['ORDERS_URL']\napp = Flask(__name__)\napp.run(port=int(os.environ['PORT']))\n",
        },
      },
    ],
    fixSafety: 'A suggestion: the address goes and the path behind it stays, so the variable must be set before the next start.',
    whenNotToUse: 'For an address inside the container itself, such as that of a sidecar.',
    related: ['Konveyor cloud-readiness: hardcoded IP', 'SonarJS S1313'],
  },
  messages: { endpoint: '{host} is the address of one deploy’s own service; read it from {variable} in the environment.' },
  on: {
    literal(fact, context) {
      const address = judge(fact, context);
      if (address === undefined) return;
      if (!isFirstAt(context.project, context.file, fact, (other) => judge(other, context) !== undefined)) return;
      const list = sameList(fact, context);
      if (list.some(({ range }) => range.start < fact.range.start)) return;
      const table = sameTable(fact, address, context);
      if (table.some(({ range }) => range.start < fact.range.start)) return;
      const copies = repeatedConstants(fact, context.file, context.project);
      if (copies.length > 0 && copies[0]?.file !== context.file) return;
      const [leading, ...helpers] = isOrigin(fact) ? [] : helpersOnMachine(address, context);
      if (leading && (leading.file !== context.file || leading.range.start !== fact.range.start)) return;
      const variable = isOrigin(fact) ? (list.length > 0 ? 'CORS_ORIGINS' : 'CORS_ORIGIN') : variableFor(fact, address);
      context.report({
        at: fact.range,
        message: 'endpoint',
        data: { host: address, variable },
        related: [
          ...list.map(({ range }) => ({ file: context.file, range, message: 'This address stands in the same list.' })),
          ...table.map(({ range }) => ({ file: context.file, range, message: 'The same host stands in this entry, too.' })),
          ...helpers.map((helper) => ({ ...helper, message: 'This one is expected on the same machine, too.' })),
          ...copies.slice(1).map((copy) => ({ ...copy, message: 'The same constant is written here again.' })),
        ],
        // One variable for the whole list is a change of more than this literal.
        suggest: list.length > 0 || table.length > 0 || helpers.length > 0 ? [] : suggestions(context, fact, variable),
      });
    },
  },
});

/** In so many files an app speaks of its own machine before that is told as one. */
const fewestFiles = 5;

/** All calls of an app to processes that it expects on its own machine, where they are spread over many files: they move out together. */
function helpersOnMachine(address: string, context: Context): readonly { readonly file: string; readonly range: Range }[] {
  if (!isLoopback(address)) return [];
  const { file, project } = context;
  const app = project.appOf(file);
  const found = project
    .facts('literal')
    .filter(
      ({ file: other, fact }) => project.appOf(other) === app && /localhost|127\.0\.0\.1/.test(textWithHoles(fact.text) ?? ''),
    )
    .filter(({ file: other, fact }) => {
      const role = project.roleOf(other);
      const around = { ...context, file: other, role };
      return (
        role === 'runtime' &&
        !isOrigin(fact) &&
        judge(fact, around) !== undefined &&
        isFirstAt(project, other, fact, (each) => judge(each, around) !== undefined)
      );
    });
  return new Set(found.map((each) => each.file)).size < fewestFiles
    ? []
    : found.map((each) => ({ file: each.file, range: each.fact.range }));
}

/** Other addresses of the list that a literal stands in: what allows them all is one setting. */
function sameList({ range }: LiteralFact, context: Context): LiteralFact[] {
  const { file, project } = context;
  return project.factsIn(file, 'literal').filter((other) => {
    const [first, second] = other.range.start < range.start ? [other.range, range] : [range, other.range];
    if (first.end >= second.start) return false;
    const between = project.textOf(file, { start: first.end, end: second.start });
    return listed.test(between.replace(/^\s*(?:\/\/|#).*$/gm, '')) && judge(other, context) !== undefined;
  });
}

/** Other entries with one host in one table of settings of a Python module: a deploy's file repeats it for each path of a service. */
function sameTable({ path = [], range }: LiteralFact, address: string, context: Context): LiteralFact[] {
  const { file, project } = context;
  if (!file.endsWith('.py') || path.length === 0 || isLoopback(address)) return [];
  return project
    .factsIn(file, 'literal')
    .filter((other) => other.range.start !== range.start && other.path?.[0] === path[0] && judge(other, context) === address);
}

/** Nothing but other strings of one list. */
const listed = /^["'`]?\s*,(?:\s*(["'`])[^"'`\n]*\1\s*,)*\s*["'`]?$/;

const url = /^([a-z][a-z\d+.-]*):\/\/(?:[^\s/@]*@)?(\[[\da-f:]+\]|[^\s/:?#\\]+)(?::(?:\d+\0?|\0))?(?:[/?#]\S*)?$/i;
const bareHost = /^([a-z\d][\w-]*(?:\.[\w-]+)+)(?::(?:\d+|\0))?(?:\/\S*)?$/i;
const addressNames =
  /^(?:hosts?|hostname|url|uri|endpoint|server|servers|addr|address|broker|brokers|origin|upstream|target|domain|api|base|backend|gateway|proxy|registry|peer|node|nodes)$/;
/** `main.prod.js`, `settings.dev.json`, `config.internal.name`: a file or a key. */
const fileLike =
  /\.(?:[cm]?[jt]sx?|json5?|ya?ml|html?|css|s[ac]ss|map|py|env|toml|ini|conf|cfg|xml|txt|md|log|sql|sh|lock|png|svg|pem|key|crt)$/i;

/** The host that a literal names, if it is a deploy's own; undefined where the rule is silent. */
function judge(fact: LiteralFact, context: Context): string | undefined {
  const { file, project } = context;
  if (
    !isProgram(file) ||
    isTestFile(file) ||
    isDevelopmentName(nameOf(file)) ||
    isToBeCopied(file) ||
    fact.binding === 'comparison'
  )
    return undefined;
  const text = textWithHoles(fact.text)?.trim();
  const host = text === undefined ? undefined : hostOf(text, fact);
  if (host === undefined || text === undefined || passwordInConnectionString(text)) return undefined;
  // Parts that come from elsewhere in the file may be settings.
  if (!project.textOf(file, fact.range).includes(host)) return undefined;
  if (
    isReplacedInDeploys(fact.range, context) ||
    isInStandIn(file, fact.range, project) ||
    fact.ofDevelopers ||
    isPattern(fact) ||
    isDefault(fact, context) ||
    isSampleOfSchema(fact.range, context) ||
    isTracked(fact, context) ||
    (isLoopback(host) && (fact.binding === 'parameter' || startsServer(project, file))) ||
    !(isLoopback(host) ? isInUse(fact, file, project) : isHandedOn(fact, file, project)) ||
    isRecorded(fact, file, project) ||
    (!isPrivateAddress(host) && isOfIntegration(host, file, project)) ||
    isForOthers(fact) ||
    isRefusedHost(fact, context) ||
    isOfTestSwitch(fact, context) ||
    isPluginSetting(project, file, fact.range) ||
    isBase(fact, text, context) ||
    isOfFunctionsExtension(text) ||
    (isLoopback(host) && (isOfOwnMachine(fact, file) || isOfBundler(fact) || isOnlyPrinted(fact, context))) ||
    isDocumentation(fact, file) ||
    isOtherwiseTold(fact.range, context)
  )
    return undefined;
  if (fact.place?.guard && isDevelopmentGuard(fact.place.guard)) return undefined;
  if (isRunForDevelopersOnly(file, project)) return undefined;
  if (isOneOfVendors(fact, host, context) || isStoodInFor(fact, file, project)) return undefined;
  return fallbackOf(project, file, fact.range) ? undefined : host;
}

function hostOf(text: string, fact: LiteralFact): string | undefined {
  const [, scheme, host] = url.exec(text) ?? [];
  if (host !== undefined && scheme !== undefined) {
    if (host.includes(hole) || !networkScheme.test(scheme)) return undefined;
    return (isPrivateAddress(host) && !/^0\.0\.0\.0$/.test(host)) || isDeployHost(host) ? host : undefined;
  }
  const bare = bareHost.exec(text)?.[1];
  if (bare === undefined || fileLike.test(bare) || !isDeployHost(bare)) return undefined;
  const isSure = /\.svc\.cluster\.local$/.test(bare);
  return isSure || wordsOf(fact.name ?? '').some((word) => addressNames.test(word)) ? bare : undefined;
}

/** What programs connect by; `mxc://`, `capacitor://` and `app://` name things. */
const networkScheme =
  /^(?:https?|wss?|grpcs?|tcp|udp|ldaps?|s?ftps?|ssh|smtps?|imaps?|amqps?|mqtts?|nats|stomp|kafka|pulsar|rediss?|memcached?|mongodb(?:\+srv)?|postgres(?:ql)?|psql|mysql|mariadb|mssql|sqlserver|oracle|cassandra|clickhouse|neo4j|bolt|etcd|consul|zk|zookeeper|rtmps?|rtsps?|stuns?|turns?|sips?|s3|jdbc:\w+|(?:postgresql|mysql|mariadb|mssql|oracle|redis|amqp)\+\w+)$/i;

/**
 * `{ btc: 'https://api.ledger.tech', signet: 'https://api-dev.ledger.tech' }`: hosts of one vendor, picked by data; environments pick a deploy's.
 * So are the rows of a table that speaks of several deploys alike: `[{ rootUrl: 'https://eu.shop.com' }, { rootUrl: 'https://us.shop.com' }, …]`.
 */
function isOneOfVendors({ name, path = [], range }: LiteralFact, host: string, { file, project }: Context): boolean {
  if (name === undefined || isPrivateAddress(host)) return false;
  const domain = (of: string) => of.split('.').slice(-2).join('.');
  const isSibling = ({ text }: LiteralFact) => {
    const [, , sibling = ''] = url.exec(textWithHoles(text) ?? '') ?? [];
    return domain(sibling) === domain(host) && !isDeployHost(sibling);
  };
  const beside = project
    .factsIn(file, 'literal')
    .filter((other) => other.binding === 'key' || other.binding === 'property')
    .filter(({ path: own = [], range: at }) => own.join('.') === path.join('.') && Math.abs(at.start - range.start) < 1000);
  if (beside.filter((other) => other.name === name && isSibling(other)).length > 1) return true;
  if (namesEnvironment(name) || path.some(namesEnvironment)) return false;
  return (
    !beside.some((other) => namesEnvironment(other.name ?? '')) && beside.some((other) => other.name !== name && isSibling(other))
  );
}

function namesEnvironment(name: string): boolean {
  return wordsOf(name).some((word) =>
    /^(?:dev|develop|development|local|tests?|testing|prod|production|live|stage|staging|stg|qa|uat|sandbox|preview|default|internal|env|environments?)$/.test(
      word,
    ),
  );
}

/** `new URL(req.url, 'http://localhost')` only lends a base to a path; so does a constant that the result is then compared with, and a bare `http://localhost` anywhere. */
function isBase({ argumentOf, binding, name }: LiteralFact, text: string, { file, project }: Context): boolean {
  if ((argumentOf?.callee === 'URL' && argumentOf.position === 1) || /^https?:\/\/localhost\/?$/.test(text)) return true;
  if (binding !== 'variable' || name === undefined || !/^\w+$/.test(name) || !/\.[cm]?[jt]sx?$/.test(file)) return false;
  const code = project.textOf(file).replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
  const lent = [...code.matchAll(new RegExp(`\\bnew URL\\([^;\\n]*?,\\s*${name}\\s*\\)`, 'g'))].length;
  const compared = [
    ...code.matchAll(new RegExp(`[!=]==?\\s*${name}\\b|\\b${name}\\s*[!=]==?|\\b(?:startsWith|replace)\\(\\s*${name}\\b`, 'g')),
  ].length;
  return lent > 0 && compared > 0 && [...code.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length === 1 + lent + compared;
}

/** `const LOCAL_URL = …`, `{ development: { url: … } }`, `healthcheck.js`: says itself that it speaks of the machine it runs on. */
function isOfOwnMachine({ name = '', path = [] }: LiteralFact, file: string): boolean {
  if (/^health-?check\.\w+$/i.test(nameOf(file))) return true;
  return [...path, name].some((part) =>
    wordsOf(part).some((word) => /^(?:local|localhost|loopback|dev|development|debug|(?:fake|mock|stub|dummy)\w*)$/.test(word)),
  );
}

/** `VITE_DEV_SERVER_URL`: where a bundler serves while somebody develops. */
function isOfBundler({ name = '' }: LiteralFact): boolean {
  return /dev_?server/i.test(name);
}

/** `const localUrl = …; console.log(localUrl)`: told to whoever started the program. */
function isOnlyPrinted({ binding, name, range }: LiteralFact, { file, project }: Context): boolean {
  if (binding !== 'variable' || name === undefined || !/^\w+$/.test(name)) return false;
  const text = project.textOf(file);
  const calls = project.factsIn(file, 'log-call');
  const uses = [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].filter(({ index }) => index > range.end);
  return uses.length > 0 && uses.every(({ index }) => calls.some((call) => contains(call.range, { start: index, end: index })));
}

/** `params = {'url': 'http://127.0.0.1:8000/…'}`: the server that is asked resolves it. */
function isForOthers({ path = [] }: LiteralFact): boolean {
  return path.some((part) => /^(?:params|query|query_?params|search_?params)$/i.test(part));
}

/** `BLOCKED_HOSTNAMES = {…}`: whoever asks for it is turned away. */
function isRefusedHost({ name = '', path = [], range }: LiteralFact, { file, project }: Context): boolean {
  const before = project
    .textOf(file, { start: Math.max(0, range.start - 1500), end: range.start })
    .replace(/\s(?:#|\/\/).*$/gm, '');
  const list = /(\w+)["']?\s*(?::[^=\n]*)?[:=]\s*(?:(?:new )?(?:frozen)?[sS]et\()?[[({]+[^\])}=]*$/.exec(before)?.[1] ?? '';
  return [...path, name, list].some((part) =>
    wordsOf(part).some((word) =>
      /^(?:blocked|blocklist|blacklist|deny|denied|denylist|forbidden|disallowed|banned|refused)$/.test(word),
    ),
  );
}

/** `if (config.get('oauth.testClients')) { … }`, `useMockSms ? new Client('…') : undefined`: what a switch for tests adds. */
function isOfTestSwitch({ range }: LiteralFact, { file, project }: Context): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 3000), end: range.start });
  if (/\b\w*(?:[mM]ock|[fF]ake|[sS]tub)\w*\s*\?\s*(?:new\s+\w+\(\s*)?['"`]?$/.test(before)) return true;
  const heads = [...before.matchAll(/^(?:\} else )?if \((.*)\) \{$/gm)];
  const head = heads.at(-1);
  if (!head || /^\}/m.test(before.slice(head.index + head[0].length))) return false;
  return /\b(?:test|mock|demo|fake)[A-Z_]\w*['"]?\)*$/.test(head[1] ?? '') && !/!/.test(head[1] ?? '');
}

/** `origin.startsWith('http://localhost:')` asks, it does not call. */
function isPattern({ argumentOf }: LiteralFact): boolean {
  return /^(?:startsWith|startswith|endsWith|endswith|includes|indexOf|match|test|replace|replaceAll|split|equals?|RegExp|compile)$/.test(
    argumentOf?.callee ?? '',
  );
}

/** `tracker.track({ url: 'http://localhost/started' })`: the page that an event is said to be of; nobody calls there. */
function isTracked({ name, range }: LiteralFact, { file, project }: Context): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 200), end: range.start });
  return name === 'url' && /\.track(?:Event|Page|PageView)?\(\s*\{[^{}()]*\burl\s*:\s*$/.test(before);
}

function isDocumentation({ argumentOf, name, path = [] }: LiteralFact, file: string): boolean {
  if (/swagger|openapi|spectacular/i.test(nameOf(file)) || /^examples?$/.test(argumentOf?.callee ?? '')) return true;
  return [...path, name ?? ''].some((part) =>
    wordsOf(part).some((word) =>
      /^(?:docs?|documentation|help|homepage|examples?|placeholder|description|xmlns|namespace|schema|license|swagger|openapi|spectacular|redoc|issuer|regex|regexp|pattern|match|tests?|samples?)$/.test(
        word,
      ),
    ),
  );
}

function isDevelopmentGuard({ is, values }: { is: boolean; values: readonly string[] }): boolean {
  const named = (pattern: RegExp) => values.length > 0 && values.every((value) => pattern.test(value));
  return is ? named(/^(?:dev|development|local|test|testing)$/i) : named(/^(?:prod|production)$/i);
}

/** A log line, an address to listen on, and a backing service's address are other rules' or nobody's. */
function isOtherwiseTold(range: Range, { file, project }: Context): boolean {
  return (
    project.factsIn(file, 'log-call').some((call) => contains(call.range, range)) ||
    project.factsIn(file, 'listen').some(({ host, port }) => contains(host?.range, range) || contains(port?.range, range)) ||
    project
      .factsIn(file, 'service-client')
      .some(({ target }) => contains(target?.range, range) || (target && contains(range, target.range))) ||
    project.factsIn(file, 'credential').some((credential) => contains(range, credential.range))
  );
}
