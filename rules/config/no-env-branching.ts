import type { EnvironmentChoice, EnvironmentChoiceFact, Range } from '../facts';
import { wordsOf } from '../judgements/credentials/secret-names';
import { isTestName } from '../judgements/development/environments';
import { nameOf } from '../paths';
import type { Located, ProjectView } from '../project';
import { defineRule, inProcesses } from '../rule';

export default defineRule({
  id: 'no-env-branching',
  factor: 'config',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Config chosen by environment name',
  ...inProcesses,
  docs: {
    what: 'Reports running code that picks config by the environment’s name: a condition or look-up on NODE_ENV, APP_ENV, ENVIRONMENT and the like whose branches are literals, connection settings or config modules.',
    why: 'Config is grouped under names that the code must know. Each new deploy needs a new name, a branch in the code and a release, and no deploy can differ in a single value. One variable per value needs no names at all.',
    examples: [
      {
        bad: {
          'server.js': `const express = require('express');\n\nconst pageSize = process.env.NODE_ENV === 'production' ? 50 : 10;\nconst app = express();\napp.get('/', (req, res) => res.json({ pageSize }));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `const express = require('express');\n\nconst pageSize = Number(process.env.PAGE_SIZE ?? 10);\nconst app = express();\napp.get('/', (req, res) => res.json({ pageSize }));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nfrom flask import Flask\n\nconfigs = {"development": {"PAGE_SIZE": 10}, "production": {"PAGE_SIZE": 50}}\n\napp = Flask(__name__)\napp.config.update(configs[os.environ["FLASK_ENV"]])\n`,
          Procfile: 'web: gunicorn app:app\n',
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.config["PAGE_SIZE"] = int(os.environ.get("PAGE_SIZE", "10"))\n`,
          Procfile: 'web: gunicorn app:app\n',
        },
      },
    ],
    whenNotToUse: 'Where the branch is no config but another way to work for developers: switch the rule off for that line.',
    related: ['eslint-plugin-n no-process-env', 'Semgrep node_env checks'],
  },
  messages: {
    picked: 'The name in {variable} picks {what}; give each value an environment variable of its own.',
  },
  on: {
    'environment-choice'(fact, { file, project, report }) {
      const what = picked(fact);
      if (what === undefined || buildTool.test(file) || switchesService(fact, file, project) || isForBrowser(fact, file, project))
        return;
      if (picksNothing(fact, file, project) || isOfDevelopers(fact, file, project) || isOnlyDefault(fact, file, project)) return;
      const first = project
        .factsIn(file, 'environment-choice')
        .find((other) => isSame(other, fact, file, project) && picked(other) !== undefined);
      if (first !== fact) return;
      const copies = copiesOf(fact, file, project);
      if (copies.length > 1 && copies[0]?.file !== file) return;
      report({
        at: fact.range,
        message: 'picked',
        data: { variable: fact.name, what },
        related: copies.slice(1).map((copy) => ({ file: copy.file, range: copy.fact.range, message: 'The same stands here.' })),
      });
    },
  },
});

/** One place, or one look-up that the next line makes again. */
function isSame(one: EnvironmentChoiceFact, other: EnvironmentChoiceFact, file: string, project: ProjectView): boolean {
  if (one.range.start === other.range.start) return true;
  if (one.form !== 'lookup' || other.form !== 'lookup' || Math.abs(one.range.start - other.range.start) > 400) return false;
  return project.textOf(file, one.range) === project.textOf(file, other.range);
}

/** The same line in files of one name, one for each of many templates or services, is one thing to mend; none where they are few. */
function copiesOf(fact: EnvironmentChoiceFact, file: string, project: ProjectView): readonly Located<EnvironmentChoiceFact>[] {
  const text = project.textOf(file, fact.range);
  if (fact.form === 'path' && /\bdotenv\b/.test(text)) return loadsOf(text, file, project);
  const alike = project
    .facts('environment-choice')
    .filter(
      (other) =>
        nameOf(other.file) === nameOf(file) &&
        other.fact.range.start === fact.range.start &&
        project.roleOf(other.file) === 'runtime' &&
        project.textOf(other.file, other.fact.range) === text,
    );
  const first = alike.filter((other, index) => alike.findIndex((each) => each.file === other.file) === index);
  return first.length > 4 ? first : [];
}

/** The modules of an app that load the same dotenv file by the same words; the entry first. */
function loadsOf(text: string, file: string, project: ProjectView): readonly Located<EnvironmentChoiceFact>[] {
  const app = project.appOf(file);
  const isEntry = (other: string) => app?.entries.includes(other) === true || project.factsIn(other, 'listen').length > 0;
  return project
    .facts('environment-choice')
    .filter(
      (other) =>
        other.fact.form === 'path' &&
        project.appOf(other.file) === app &&
        project.roleOf(other.file) === 'runtime' &&
        project.textOf(other.file, other.fact.range) === text,
    )
    .toSorted((one, other) => Number(isEntry(other.file)) - Number(isEntry(one.file)));
}

/** What developers turn on and off, and what says how a program is built or speaks of itself. */
const harmless =
  /^(?:log|logs|logger|loggers|logging|levels?|verbose|verbosity|morgan|debug|debugger|formats?|formatter|pretty|prettify|colou?rs?|colorize|stack|stacktrace|errors?|err|message|messages|detail|details|trace|traces|minify|minified|minimize|devtool|sourcemaps?|sourcemap|transports?|title|label|banner|icon|watch|hot|reload|introspection|playground|graphiql|swagger|redoc|redocly|rapidoc|scalar|docs|env|environment|environments|stage|tags?|release|mode|target|extension|ext|suffix|middlewares?|plugins?|handlers?|console|print|entities|migrations|subscribers|views|static|public|dist|spaces|spacer|indent|indentation|stringify)$/;
/** What a table is called by its keys (`byEnv`, `environments`) says nothing of what it holds. */
const ofTable = /^(?:env|environments?)$/;
/** `--omit=dev`, ` --production`: how a program is called. */
const commandFlag = /^\s*--[a-z]/;
const logLevel =
  /^(?:trace|debug|verbose|silly|http|info|notice|warn|warning|error|fatal|silent|off|log|combined|common|dev|short|tiny|DEBUG|INFO|WARN|WARNING|ERROR|CRITICAL)$/;
const environmentWord =
  /^(?:dev|development|local|prod|production|live|stage|staging|qa|uat|test|testing|preprod|sandbox|none)$/i;
/** Where sources lie and where builds put them. */
const layout =
  /^(?:\.{0,2}\/)?(?:src|dist|build|out|lib|public|client|app|server)?(?:\/|$).*(?:\*|\.[cm]?[jt]sx?$)|^\.?[cm]?[jt]sx?$|^(?:\.{0,2}\/)*(?:src|dist|build|out|lib)(?:\/.*)?$/;
const buildTool = /(?:^|\/)(?:webpack|rollup|vite|esbuild|babel|rspack|parcel|postcss|tailwind|metro|jest|eslint)\b[^/]*$/i;
const configWord = /conf|cfg|setting|option|env|database|(?:^|[^a-z])db|credential|param|propert|secret|variable|dev|prod|stag/i;

/** `if (fs.existsSync(file)) load(file)`, of which the load is told, and `path === '/try' && NODE_ENV === 'development'`, a page for developers. */
function picksNothing({ form, range }: EnvironmentChoiceFact, file: string, project: ProjectView): boolean {
  const text = project.textOf(file, range);
  if (/=== ?['"]\/[^\n]*&&|&&[^\n]*=== ?['"]\//.test(text.split('\n')[0] ?? '')) return true;
  if (form !== 'path' || !/\b(?:existsSync|exists|is_file|isfile|pathExists(?:Sync)?)\(/.test(text)) return false;
  return project
    .factsIn(file, 'environment-choice')
    .some((other) => other.form === 'path' && other.range.start > range.start && other.range.start < range.end + 400);
}

/** In words, what the name picks; undefined where that is no config. */
function picked({ form, environments, target, choices, name }: EnvironmentChoiceFact): string | undefined {
  if (name === 'BABEL_ENV' || !namesEnvironment(name, form, environments)) return undefined;
  const words = target.flatMap((word) => wordsOf(word));
  if (words.some((word) => harmless.test(word) && !(form === 'lookup' && ofTable.test(word)))) return undefined;
  if (form === 'path') return isConfigPath(choices[0]?.text ?? '') ? 'the config file that is loaded' : undefined;
  if (form === 'lookup') {
    if (environments.length === 0) return configWord.test(choices[0]?.text ?? '') ? 'a whole set of config' : undefined;
    if (!environments.some((environment) => environmentWord.test(environment))) return undefined;
  } else if (environments.length > 0 && environments.every((name) => isTestName(name) || /^\d+$/.test(name))) return undefined;
  return ofChoices(choices, target, environments);
}

/** Read from the environment, or compared with what environments are called: a `stage` may be a record's as well. */
function namesEnvironment(name: string, form: EnvironmentChoiceFact['form'], environments: readonly string[]): boolean {
  return /^[A-Z][A-Z\d_]*$/.test(name) || form !== 'condition' || environments.some((each) => environmentWord.test(each));
}

/** A condition that somebody has to turn on as well (`production && debug`), or the name of what a build made for it (`worker-development.js`). */
function isOfDevelopers({ range }: EnvironmentChoiceFact, file: string, project: ProjectView): boolean {
  const text = project.textOf(file, range);
  if (/&&\s*!?(?:\w+\.)*debug\w*\b|\bdebug\w*\s*&&/i.test(text) && !text.includes('?')) return true;
  // `connect-src 'self' ${dev ? 'webpack://*' : ''}`: what the bundler's server needs of the page's policy.
  const line = project
    .textOf(file, { start: Math.max(0, range.start - 200), end: range.start })
    .split('\n')
    .slice(-2)
    .join('\n');
  if (/\b[a-z]+-src\s[^\n]*(?:\n\s*)?$/.test(line) && /(?:''|""|``)/.test(text)) return true;
  const after = project.textOf(file, { start: range.end, end: range.end + 40 });
  return /^\s*\)?\s*\}\.[cm]?(?:js|css|map|html)\b/.test(after);
}

/** What is asked for before an address that the choice gives: the value's own variable, which wins where a deploy sets it. */
const ownVariableFirst = [
  /\b(?:process\.env|import\.meta\.env)(?:\.|\[['"`])(\w+)(?:['"`]\])?\s*(?:\|\||\?\?)\s*\(?\s*$/,
  // `numberOr(env.SHOP_LIMIT, …)`
  /\b[\w.]+\(\s*(?:process\.)?env\.(\w+)\s*,\s*$/,
  // `os.environ.get("SHOP_URL", f"https://files{…}.acme.com")`
  /\b(?:os\.environ\.get|os\.getenv|getenv|environ\.get|env(?:\.\w+)?|config)\(\s*["'](\w+)["']\s*,\s*(?:default\s*=\s*)?(?:f?(["'])(?:(?!\2)[^\n])*\{)?$/,
];

/** `process.env.SHOP_URL || (process.env.NODE_ENV === 'development' ? a : b)`: each deploy may give the value by a variable of its own. */
function isOnlyDefault({ name, range }: EnvironmentChoiceFact, file: string, project: ProjectView): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 240), end: range.start });
  return ownVariableFirst.some((way) => {
    const variable = way.exec(before)?.[1];
    return variable !== undefined && variable !== name;
  });
}

/** `window.location.href = …`, `<a href={…}>`: a page that the server renders too, and the bundler fills the name in. */
function isForBrowser({ range, choices }: EnvironmentChoiceFact, file: string, project: ProjectView): boolean {
  // A component of the pages, wherever else it is rendered as well.
  if (/(?:^|\/)(?:client|frontend|browser|web-?client)\/(?:[\w-]+\/)*components?\/.*\.[jt]sx$/.test(file)) return true;
  const before = project.textOf(file, { start: Math.max(0, range.start - 80), end: range.start });
  const literals = choices.flatMap(({ is, text = '' }) => (is === 'literal' ? [text] : []));
  // A path of the page's own site, and where the developer's other server answers.
  const isOwnSite =
    literals.some((text) => /^\/(?!\/)/.test(text)) && literals.some((text) => /^(?:https?|wss?):\/\/localhost\b/.test(text));
  if (
    isOwnSite ||
    /\b(?:window|document|location)\.(?:location|host|hostname|origin|protocol|href|port)\b/.test(project.textOf(file, range))
  )
    return true;
  return /\b(?:window|document)\.[\w.]+\s*=\s*$|\s(?:href|src|action|to)=\{\s*$/.test(before);
}

/** Another kind of service for each environment: `no-env-switched-service` tells it. */
function switchesService({ range }: EnvironmentChoiceFact, file: string, project: ProjectView): boolean {
  const isWithin = (inner: Range | undefined) => inner !== undefined && inner.start >= range.start && inner.end <= range.end;
  const services = project
    .factsIn(file, 'service-client')
    .filter((client) => isWithin(client.place.guard?.range) || isWithin(client.range) || isWithin(client.driver))
    .map(({ service }) => service);
  return new Set(services).size > 1;
}

function isConfigPath(text: string): boolean {
  if (/log|morgan|middleware|plugin|webpack|babel|vite|locale|i18n|views?\/|public\/|static\//i.test(text)) return false;
  return (
    /conf|cfg|setting|env|\.(?:json|ya?ml|toml|ini|properties)$/i.test(text) || /^(?:\.{0,2}\/)*\*(?:\.[cm]?[jt]s)?$/.test(text)
  );
}

function ofChoices(
  choices: readonly EnvironmentChoice[],
  target: readonly string[],
  environments: readonly string[],
): string | undefined {
  const texts = choices.map(({ text }) => text ?? '');
  // What each branch reads is set by the deploy.
  if (choices.every(({ is }) => is === 'none' || is === 'env')) return undefined;
  // `'memory' : false` turns a thing on and says how.
  const isSwitch = choices.length === 2 && choices.some(({ is }) => is === 'none');
  if (isSwitch && choices.some(({ is, text = '' }) => is === 'literal' && /^[a-z]+(?:-[a-z]+)*$/i.test(text))) return undefined;
  const literals = choices.filter(({ is }) => is === 'literal').map(({ text }) => text ?? '');
  // Sentences are said to somebody; a config value is a word, a number or an address.
  if (literals.some((text) => commandFlag.test(text) || /\s\S+\s/.test(text) || /[<>{}!]/.test(text))) return undefined;
  // What each branch gives is the name of an environment: `NODE_ENV === 'development' ? 'development' : process.env.STAGE`.
  const isNamed =
    choices.every(({ is }) => is === 'literal' || is === 'env') && literals.every((text) => environmentWord.test(text));
  if (isNamed && literals.length > 0 && literals.length < choices.length) return undefined;
  // `if (RUN_ENV == "ENTERPRISE") return Environment.enterprise`: the name itself, in the program's own words.
  const isParsed = (text: string) =>
    environmentWord.test(text) || environments.some((name) => name.toLowerCase() === text.toLowerCase());
  if (literals.length === choices.length && literals.every(isParsed)) return undefined;
  const all = (pattern: RegExp) => literals.length === choices.length && literals.every((text) => pattern.test(text));
  if (
    all(logLevel) ||
    all(environmentWord) ||
    all(layout) ||
    (literals.length === choices.length && new Set(literals).size === 1)
  )
    return undefined;
  const modules = choices.filter(({ is }) => is === 'module');
  if (texts.some((text) => buildTool.test(text))) return undefined;
  if (modules.length > 0)
    return modules.every(({ text = '' }) => configWord.test(text) || configWord.test(target.join(' ')))
      ? 'a whole set of config'
      : undefined;
  if (
    choices.some(
      ({ is, text = '' }) =>
        is === 'settings' &&
        text
          .split(' ')
          .some((key) => wordsOf(key).some((word) => /^(?:log|loggers?|level|logging|stack|loader|plugins?)$/.test(word))),
    )
  )
    return undefined;
  return named(target);
}

function named(target: readonly string[]): string {
  const last = target.findLast((word) => word !== '' && word !== 'return' && word !== 'exports');
  return last === undefined ? 'a value of config' : `the value of \`${last}\``;
}
