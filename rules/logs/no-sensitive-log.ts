import type { LogCallFact, LoggedValue, Range } from '../facts';
import { isProgramCommand } from '../judgements/commands/program-commands';
import { isBareToken, isLoggedSecret, tellsOfOtherToken } from '../judgements/credentials/logged-secrets';
import { isInPageAddress } from '../judgements/credentials/namesakes';
import { wordsOf } from '../judgements/credentials/secret-names';
import { isAbsentHere } from '../judgements/settings/conditions';
import { literally } from '../patterns';
import type { ProjectView } from '../project';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-sensitive-log',
  factor: 'logs',
  severity: 'error',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'Secret in the log',
  ...inProcesses,
  docs: {
    what: 'Reports a log call that gets a secret: a password, token or key, all headers of a request, the body of a login or payment, or the whole environment.',
    why: 'A log is read, copied and kept by many systems and people who may not see the secret. Whoever reads the log can log in as the user or as the service.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\n\nconst app = express();\napp.post('/orders', (req, res) => {\n  console.log('new order', req.headers);\n  res.sendStatus(201);\n});\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\n\nconst app = express();\napp.post('/orders', (req, res) => {\n  console.log('new order', req.headers['content-type']);\n  res.sendStatus(201);\n});\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import logging\nimport os\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\nlog = logging.getLogger(__name__)\n\n\n@app.post("/login")\ndef login():\n    password = request.form["password"]\n    log.info("login with %s", password)\n    return ""\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import logging\nimport os\n\nfrom flask import Flask, request\n\napp = Flask(__name__)\nlog = logging.getLogger(__name__)\n\n\n@app.post("/login")\ndef login():\n    log.info("login of %s", request.form["user"])\n    return ""\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    fixSafety:
      'Offered as a suggestion: it drops the value and the label before it; read whether the line still says what it should.',
    whenNotToUse:
      'For a value that bears the name of a secret and is none, such as the public id of a checkout; disable the rule on its line.',
    related: ['CWE-532', 'Bearer javascript_lang_logger_leak'],
  },
  messages: {
    secret: '`{name}` is a secret and goes to the log; leave it out.',
    headers: '`{name}` goes to the log with the credentials in it; log only the headers you need.',
    body: 'The body of {route} goes to the log with the credentials or card data in it; log only the fields you need.',
    environment: 'The whole environment goes to the log with the secrets in it; log only the variables you need.',
  },
  on: {
    'log-call'(fact, { file, project, report }) {
      if (isProgramCommand(file, project)) return;
      // What a subcommand writes is its answer to whoever called it.
      const isAnswer = /^(?:print|click\.(?:echo|secho)|typer\.echo|rich\.print)$/.test(fact.api) || isWhole(fact, file, project);
      if (fact.place.task && isAnswer) return;
      const found: Found[] = [];
      for (const value of fact.arguments) {
        if (value.transformed || isRedacted(value, fact.redacts)) continue;
        if (
          isOfLanguage(value, file) ||
          isPlaceOf(project.textOf(file, { start: Math.max(0, value.range.start - 24), end: value.range.start }))
        )
          continue;
        const written = project.textOf(file, value.range);
        if (
          isOpened(written, value, file, project) ||
          isLookedUpBy(written, file, project) ||
          isListObject(written, file, project) ||
          isInPageAddress(value.name ?? value.chain.at(-1) ?? '', file, project)
        )
          continue;
        if (isBareToken(value.chain.at(-1) ?? '') && tellsOfOtherToken(project.textOf(file, fact.range))) continue;
        if (isClaims(written, value, file, project)) continue;
        if (/^(?:masked|redacted|sanitized|scrubbed)(?:[A-Z]|_)/.test(written)) continue;
        if (isAbsentHere([written, value.chain.join('.')], value.range, { file, project })) continue;
        const name = /^[\w$.?!]{1,60}$/.test(written) ? written : nameOf(value);
        const finding = judge(value, fact, name, file);
        if (!finding || (finding.message === 'headers' && isOwnPlainRequest(value, file, project))) continue;
        found.push({ value, name, finding });
      }
      for (const kind of new Set(found.map(({ finding }) => finding.message))) {
        // What one call writes is one line to mend.
        const [first, ...others] = found.filter(({ finding }) => finding.message === kind) as [Found, ...Found[]];
        const dropped = [first, ...others].map(({ value }) => value.drop);
        const names = [...new Set([first, ...others].map(({ name }) => name))].join(' and ');
        const edits = dropped.includes(undefined)
          ? undefined
          : united(dropped.flatMap((ranges) => ranges ?? [])).map((range) => ({ range, text: '' }));
        report({
          at: first.value.range,
          ...first.finding,
          related: others.map(({ value: { range } }) => ({ file, range, message: 'The same line gets this one, too.' })),
          suggest: edits && [{ title: `Drop ${names} from the log`, edits }],
        });
      }
    },
  },
});

/** `logger.info(token)`: the value is all that is said. */
function isWhole({ arguments: values, range }: LogCallFact, file: string, project: ProjectView): boolean {
  const [only, ...others] = values;
  if (!only || others.length > 0) return false;
  return (
    project.textOf(file, { start: only.range.end, end: range.end }).trim() === ')' &&
    project.textOf(file, { start: range.start, end: only.range.start }).trimEnd().endsWith('(')
  );
}

/** The `token` of a tokenizer is a word of some language. */
function isOfLanguage({ chain }: LoggedValue, file: string): boolean {
  return (
    /^(?:tokens?|tok)$/i.test(chain.at(-1) ?? '') &&
    /(?:token[iz]|lex(?:er|ing|ical)?(?:[./_-]|$)|pars(?:er|ing)|grammar|syntax|compiler|pgen)/i.test(file)
  );
}

/** `no credentials found at {credentials}`: where they lie. */
function isPlaceOf(before: string): boolean {
  return /\b(?:at|file|path|folder|directory)\s*:?\s+["'`(]?\$?\{$/i.test(before);
}

/** `token: ShopUserInformation`, a parameter that every caller gives `token_info`: what was read out of a token. */
function isClaims(written: string, { range, name, chain }: LoggedValue, file: string, project: ProjectView): boolean {
  const names = [written, name, chain.length === 1 ? chain[0] : undefined].filter(
    (each): each is string => each !== undefined && /^[A-Za-z_$][\w$]*$/.test(each) && /token|jwt/i.test(each),
  );
  const text = names.length > 0 ? project.textOf(file) : '';
  const origins = names.flatMap(
    (each) => new RegExp(`\\bconst\\s+${literally(each)}\\s*=\\s*([A-Za-z_$][\\w$]*)\\s*;?\\s*$`, 'm').exec(text)?.[1] ?? [],
  );
  return [...names, ...origins].some((each) => {
    const type = new RegExp(`(?<![\\w$.])${literally(each)}\\??\\s*:\\s*([A-Z]\\w+)`).exec(text)?.[1];
    if (type !== undefined && claimsOf.test(wordsOf(type).at(-1) ?? '')) return true;
    if (!file.endsWith('.py')) return false;
    const given = argumentsFor(each, text.slice(0, range.start), project);
    return given.length > 0 && given.every((argument) => claimsOf.test(wordsOf(argument).at(-1) ?? ''));
  });
}

const claimsOf = /^(?:information|info|claims?|payload|user|profile|identity)$/;

/** What the project's calls of the function around give for its first parameter. */
function argumentsFor(parameter: string, before: string, project: ProjectView): readonly string[] {
  const definition = [...before.matchAll(/^(?:async )?def (\w+)\(\s*(\w+)/gm)].at(-1);
  if (!definition?.[1] || definition[2] !== parameter) return [];
  const call = new RegExp(`(?<!def )\\b${definition[1]}\\(\\s*([\\w.]+)\\s*[,)]`, 'g');
  return project.files
    .filter((file) => file.endsWith('.py'))
    .flatMap((file) => [...project.textOf(file).matchAll(call)].map(([, argument = '']) => argument));
}

/** `with open(settings.ENCRYPTION_KEY) as keys` next to it: the path of a file. */
function isOpened(written: string, { range }: LoggedValue, file: string, project: ProjectView): boolean {
  if (!/^[\w$.]{1,60}$/.test(written)) return false;
  const around = project.textOf(file, { start: Math.max(0, range.start - 600), end: range.end + 600 });
  const opens = '(?<![.\\w])open|\\bPath|\\b(?:readFile|readFileSync|createReadStream|existsSync|isfile|exists)';
  return new RegExp(`(?:${opens})\\(\\s*${literally(written)}\\s*[,)]`).test(around);
}

/** `claims.get(jwt_key)`: the name under which something is kept; a key that one signs with opens no map. */
function isLookedUpBy(written: string, file: string, project: ProjectView): boolean {
  if (!/^[A-Za-z_]\w{0,60}$/.test(written)) return false;
  const words = wordsOf(written);
  if (
    words.at(-1) !== 'key' ||
    /^(?:api|access|private|secret|signing|encryption|master|license|service)$/.test(words.at(-2) ?? '')
  )
    return false;
  return new RegExp(`(?:\\b(?!cache|store|redis|session)\\w+\\.get\\(|\\w\\[)${written}\\s*[,)\\]]`).test(project.textOf(file));
}

/** `token_list.get_tokens()`: an object of the program's business, no list of tokens. */
function isListObject(written: string, file: string, project: ProjectView): boolean {
  if (!/^[A-Za-z_]\w{0,60}$/.test(written) || wordsOf(written).at(-1) !== 'list') return false;
  return [...project.textOf(file).matchAll(new RegExp(`\\b${written}\\.(\\w+)`, 'g'))].some(
    ([, member]) => !ofLists.test(member ?? ''),
  );
}

const ofLists =
  /^(?:append|extend|pop|remove|insert|sort|index|count|clear|copy|reverse|push|map|filter|find|some|every|includes|join|length|slice|splice|concat|forEach|reduce|keys|values|entries|at|items)$/;

interface Found {
  readonly value: LoggedValue;
  readonly name: string;
  readonly finding: Finding;
}

/** Ranges in order, with those that overlap or touch made one. */
function united(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

type Finding = { message: 'secret' | 'headers' | 'body' | 'environment'; data?: Record<string, string> };

const sensitiveRoute =
  /^(?:log-?in|sign-?(?:in|up)|auth|authenticate|register|registration|passwords?|payments?|pay|checkout|cards?|charges?|billing)$/i;

function judge(value: LoggedValue, { place }: LogCallFact, name: string, file: string): Finding | undefined {
  const { chain, key, members } = value;
  const last = chain.at(-1);
  if (last === undefined) return undefined;
  if (/^(?:process\.env|os\.environ|Deno\.env|Bun\.env)$/.test(chain.join('.'))) return { message: 'environment' };
  if (/^headers$/i.test(last) && isRequest(chain)) return { message: 'headers', data: { name } };
  if (/^(?:body|form|json|rawBody)$/.test(last) && isRequest(chain)) {
    const path = place.route?.path;
    const sensitive = path?.split(/[/:.?_]/).some((part) => sensitiveRoute.test(part));
    return sensitive ? { message: 'body', data: { route: path as string } } : undefined;
  }
  if (isLoggedSecret(value, file) || (chain.length > 1 && isAuthorizationHeader(chain))) {
    return { message: 'secret', data: { name } };
  }
  const alias = value.name;
  if (alias !== undefined && isInput(chain) && isNamedAnew(alias, last) && isLoggedSecret({ ...value, chain: [alias] }, file))
    return { message: 'secret', data: { name } };
  // `token__sub=…`: a structured log's way to write the `sub` of a token.
  const property = key?.at(-1)?.replace(/^.*[^_]__(?=[^_])/, '');
  // What is a member of another object is judged by that object alone: `{ token: checkout.token }`.
  if (property === undefined || isName(last) || (chain.length > 1 && last === property)) return undefined;
  if (isLoggedSecret({ chain: [property], ...(members && { members }) }, file))
    return { message: 'secret', data: { name: property } };
  return undefined;
}

/** The request of a handler: `req`, `request`, `ctx.request`, `self.request`. A response's headers hold no credentials of the user. */
function isRequest(chain: readonly string[]): boolean {
  const owner = chain.at(-2) ?? '';
  return /^(?:req|request|ctx|c|event|httpRequest|incomingMessage)$/i.test(owner);
}

/** `response.request.headers` of a request that the same function makes with no credentials. */
function isOwnPlainRequest({ chain, range }: LoggedValue, file: string, project: ProjectView): boolean {
  const response = chain.at(-3);
  if (!file.endsWith('.py') || chain.at(-2) !== 'request' || response === undefined) return false;
  const before = project.textOf(file, { start: 0, end: range.start });
  const own = before.slice(Math.max(0, before.search(/^[ \t]*(?:async )?def (?![\s\S]*^[ \t]*(?:async )?def )/m)));
  return (
    new RegExp(`\\b${response}\\s*=\\s*(?:await )?(?:requests|httpx)\\.\\w+\\(`).test(own) &&
    !/\b(?:auth|cookies)\s*=|Authorization|Cookie|token|api[-_]?key|secret|session/i.test(own)
  );
}

/** A value that a request or the environment brings under a name of its own: `req.body.p`, `process.env.KEY`. */
function isInput(chain: readonly string[]): boolean {
  const [owner = '', place = ''] = chain.slice(-3);
  if (chain.length < 3) return false;
  return /^(?:process\.env|os\.environ)$/.test(`${owner}.${place}`)
    ? true
    : isRequest([owner, place]) && /^(?:body|query|form|args|json|params|headers|cookies|POST|GET)$/.test(place);
}

/** `const password = req.body.p`: the constant's name says more than the one it has from elsewhere, which says nothing against it. */
function isNamedAnew(alias: string, last: string): boolean {
  if (isName(last) || !/^[\w$-]+$/.test(last)) return false;
  const words = wordsOf(last);
  return words.length === 1 || !wordsOf(alias).some((word) => words.includes(word));
}

function isAuthorizationHeader(chain: readonly string[]): boolean {
  return (
    /^headers?$/i.test(chain.at(-2) ?? '') &&
    /^(?:authorization|proxy-authorization|x-api-key|x-auth-token)$/i.test(chain.at(-1) ?? '')
  );
}

/** `{ password: passwordHash }` and `{ token: tokenName }` log something else than the secret. */
function isName(name: string): boolean {
  return (
    /^(?:hash|hashed|masked|redacted|name|id|length|type|count|exists|present|expir\w+|is|has)$/.test(
      wordsOf(name).at(-1) ?? '',
    ) || /^(?:is|has|masked|redacted|sanitized|hashed)(?:[A-Z]|_)/.test(name)
  );
}

/** pino's `redact`: `password`, `user.password`, `*.password`, `req.headers["x-api-key"]`. */
function isRedacted({ chain, key }: LoggedValue, redacts: readonly string[] | undefined): boolean {
  if (!redacts) return false;
  const path = key ?? chain;
  return redacts.some((redact) => {
    const parts = redact.split(/\.|\[["']?|["']?\]\.?/).filter((part) => part !== '');
    if (parts.length > path.length)
      return chain.join('.').endsWith(parts.slice(0, -1).join('.')) && /^(?:headers|body)$/.test(chain.at(-1) ?? '');
    return parts.every((part, index) => part === '*' || part === path[path.length - parts.length + index]);
  });
}

function nameOf({ chain, key }: LoggedValue): string {
  return chain.length > 0 ? chain.join('.') : (key ?? []).join('.');
}
