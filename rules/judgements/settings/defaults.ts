/**
 * Whether a literal is what a setting is until somebody gives it, and not the value that a deploy runs with: the default of a getter, an
 * option or a schema, or an entry of a table of defaults or of variables.
 */

import { contains, type LiteralFact, type Range } from '../../facts';
import { literally } from '../../patterns';
import type { RuleContext } from '../../rule';
import { isProgram } from '../credentials/credential-borders';
import { environmentName, wordsOf } from '../credentials/secret-names';

type Around = Pick<RuleContext, 'file' | 'project'>;

/** Whether what is written at a place is a default, by what is written around it. */
export function isDefaultAt(range: Range, around: Around): boolean {
  return isDefaultArgument(range, around) || isReadElsewhere(range, around) || headsAround(range, around).some(isOfDefaults);
}

/** Whether a literal is a default, by its names and what it is handed to as well. */
export function isDefault(fact: LiteralFact, around: Around): boolean {
  const { argumentOf: { callee = '', position = 0 } = {}, binding, name = '', standsIn } = fact;
  if (binding === 'fallback' || standsIn || /^_?default/i.test(name) || /_DEFAULT(?:_|$)/.test(name)) return true;
  return (
    /^(?:default|catch|withDefault|setDefault|setdefault)$/.test(callee) ||
    (position > 0 && (callee === 'get' || isReaderOfSettings(callee))) ||
    (isReaderOfSettings(callee) && /^(?:fallback|or_else|otherwise)$/i.test(name)) ||
    isDefaultAt(fact.range, around) ||
    isOfVariables(fact, around) ||
    isFieldOfVariables(fact, around)
  );
}

/** `get_config`, `readSetting`, `envOr`: by its last word, the program's own way to its settings. */
function isReaderOfSettings(callee: string): boolean {
  const words = wordsOf(callee).filter(
    (word) => !/^(?:or|value|var|variable|string|str|url|default|with|required|optional)$/.test(word),
  );
  return (
    /^(?:config|conf|cfg|settings?|options?|preference|param|parameter|env|environ|environment)$/.test(words.at(-1) ?? '') &&
    words
      .slice(0, -1)
      .every((word) => /^(?:get|read|load|fetch|from|lookup|resolve|app|site|server|system|global|my)$/.test(word))
  );
}

/** How the default of a parameter, an option or a field is given, the literal or a list of them behind it. */
const given = [
  // `default="…"`, `default: '…'`, `default_factory=lambda: ["…"]`; in quotes it may be what a connection is called.
  /(?:^|[\s,({])default(?:_?[vV]alue|_factory)?\s*[=:]\s*(?:lambda\s*:\s*)?(?:[[(]\s*(?:(["'])[^"'\n]*\1\s*,\s*)*)?$/,
  // A field of pydantic's settings is read from the environment.
  /\bField\(\s*$/,
  // `SHOP_URL=(str, "…")` in a schema of the environment (django-environ).
  /\b[A-Z][A-Z\d_]*\s*=\s*\(\s*(?:str|list|\w+\.\w+)\s*,\s*\[?\s*$/,
  // `@IsUrl() url = '…'`: what validates a field fills it in from elsewhere.
  /@(?:\(|[A-Za-z]\w*(?:\.\w+)*\()[^;=]*\)\s*(?:(?:public|private|protected|readonly)\s+)*\w+[?!]?\s*(?::[^=;\n]+)?=\s*$/,
  // `configService.get<string>('SHOP_URL') || '…'`: stands in where a service of the app's own finds no such variable.
  /\b(?:get|getOrThrow|get_?[eE]nv|getString|read|env|config)(?:<[^<>]*>)?\(\s*(['"`])[A-Z][A-Z\d_]*\1\s*\)\s*(?:\|\||\?\?|or)\s*$/,
];

function isDefaultArgument({ start }: Range, { file, project }: Around): boolean {
  const before = project.textOf(file, { start: Math.max(0, start - 200), end: start });
  return (
    given.some((way) => way.test(before)) || isLastOfReads(project.textOf(file, { start: Math.max(0, start - 600), end: start }))
  );
}

/** `env.STAGE === 'live' ? env.LIVE_URL : env.STAGE === 'try' ? env.TRY_URL : '…'`: the end of a chain that asks the environment at each step. */
function isLastOfReads(before: string): boolean {
  const statement = before.split(/;|(?<![=!<>])=(?![=>])/).at(-1) ?? '';
  const parts = statement.split(/\?\s/);
  return parts.length > 2 && /:\s*$/.test(statement) && parts.every((part) => /\benv\.[A-Z][A-Z\d_]+/.test(part));
}

/** `SHOP_URL = "…"` in one module, `os.environ["SHOP_URL"]` in another that takes it over: the app reads what a deploy gives under the same name. */
function isReadElsewhere({ start }: Range, { file, project }: Around): boolean {
  const before = project.textOf(file, { start: Math.max(0, start - 120), end: start });
  const name = /(\w+)["']?\s*(?::\s*[\w.[\]| ]+\s*=|[=:])\s*$/.exec(before)?.[1];
  const variable = name === undefined ? '' : environmentName(name);
  if (!variable.includes('_')) return false;
  const app = project.appOf(file);
  return project
    .facts('env-read')
    .some(
      ({ file: other, fact }) => fact.name === variable && project.appOf(other) === app && project.roleOf(other) === 'runtime',
    );
}

/** `const defaults: Config = {`, `this.setDefaultConfig = () => {`, `def default_settings():`; no class, whose attributes are the settings. */
function isOfDefaults(head: string): boolean {
  if (/^\s*(?:export\s+default\b|class\b|(?:el)?if\b|for\b|while\b|return\b)/.test(head)) return false;
  return /(?:^|[\s.])_?(?:(?:set|get|make|create|build|load|initial|base)_?)?defaults?(?:[A-Z_]\w*)?\s*(?:=(?!=)|\(|:[^=]*=)|(?:_|[a-z])(?:[dD]efaults?|DEFAULTS?)\s*(?:=(?!=)|\(|:[^=]*=)/i.test(
    head,
  );
}

/** How far back the outermost may begin, in characters. */
const reach = 20_000;

/** Lines that open what a place stands in, by their indentation, innermost first: `nodes: [`, `const table = {`, `def table():`. */
function headsAround({ start }: Range, { file, project }: Around): readonly string[] {
  const lines = project.textOf(file, { start: Math.max(0, start - reach), end: start }).split('\n');
  const indentOf = (line: string) => line.length - line.trimStart().length;
  const heads = [lines.at(-1) ?? ''];
  let depth = indentOf(lines.at(-1) ?? '');
  for (const line of lines.slice(0, -1).reverse()) {
    if (depth === 0) break;
    if (line.trim() === '' || /^\s*(?:#|\/\/|\/?\*)/.test(line) || indentOf(line) >= depth) continue;
    depth = indentOf(line);
    if (/[[({:>]\s*$/.test(line)) heads.push(line);
  }
  return heads;
}

/**
 * `return {'SHOP_URL': '…', 'SHOP_STAGE': '…', …}`: a table of variables for an environment, which is exported or written to a file; settings of a
 * framework are given to a name in capitals, and a program's own are read as members.
 */
function isOfVariables({ binding, name = '', path = [], range }: LiteralFact, { file, project }: Around): boolean {
  if (!/^(?:property|key)$/.test(binding) || !/^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(name)) return false;
  if (path.some((part) => /^[A-Z][A-Z\d_]+$/.test(part))) return false;
  const near = project.textOf(file, { start: Math.max(0, range.start - 800), end: range.end + 800 });
  const keys = new Set([...near.matchAll(/^[ \t]*(["']?)([A-Z][A-Z\d]*(?:_[A-Z\d]+)+)\1\s*:/gm)].map(([, , key]) => key));
  if (keys.size < 2) return false;
  const word = literally(name);
  const member = new RegExp(`(?<!\\b(?:env|environ))(?:\\??\\.${word}\\b|\\[(["'])${word}\\1\\]|\\.get\\((["'])${word}\\2)`);
  return !project.files.some((other) => isProgram(other) && member.test(project.textOf(other)));
}

/** `SHOP_URL: string = '…'` beside `DATABASE_URL: string;`: fields by the names of variables, some with no value, which something else has to fill in. */
function isFieldOfVariables({ name = '', range }: LiteralFact, { file, project }: Around): boolean {
  if (!/^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(name) || !/\.[cm]?ts$/.test(file)) return false;
  const around = project.factsIn(file, 'declaration').find((declaration) => contains(declaration.range, range));
  return around?.is === 'class' && emptyField.test(project.textOf(file, around.range));
}

const emptyField =
  /^[ \t]*(?:@\w+(?:\([^\n]*\))?[ \t]*)*(?:(?:public|readonly|declare)[ \t]+)*[A-Z][A-Z\d]*(?:_[A-Z\d]+)+[?!]?[ \t]*:[^=\n]+;?[ \t]*$/m;

/** `for name, value in DEFAULTS.items(): os.environ.setdefault(name, value)` and a place in `DEFAULTS = {`: what the environment has wins. */
export function isSetAsDefault({ start }: Range, { file, project }: Around): boolean {
  if (!file.endsWith('.py')) return false;
  const text = project.textOf(file);
  const table = [...text.slice(Math.max(0, start - reach), start).matchAll(/^(\w+)\s*(?::[^=\n]*)?=\s*\{|^\}/gm)].at(-1)?.[1];
  if (table === undefined) return false;
  return new RegExp(`\\bin\\s+${table}\\.items\\(\\)\\s*:\\s*(?:#.*)?\\n\\s+os\\.environ\\.setdefault\\(`).test(
    text.slice(start),
  );
}
