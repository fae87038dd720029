import type { EnvReadFact } from '../facts';
import { isDevelopmentSettings } from '../judgements/development/development';
import { declaredNames, isMentioned, isSetByBuild, isSetByProgram } from '../judgements/settings/env-declarations';
import { isGivenAround, isPlatformVariable } from '../judgements/settings/platform-variables';
import { nameOf } from '../paths';
import { literally } from '../patterns';
import type { App, Located, ProjectView } from '../project';
import { defineRule } from '../rule';

/** From here on several findings are told as one. */
const fewest = 8;

export default defineRule({
  id: 'no-undocumented-env-var',
  factor: 'config',
  severity: 'info',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['js', 'py', 'project'],
  title: 'Undocumented environment variable',
  docs: {
    what: 'Reports a variable that runtime code reads and that neither the env template nor any other declaration of the app names.',
    why: 'Whoever deploys the app learns from the template what to set. A variable missing there is found out by the crash, or worse, by a default nobody meant.',
    examples: [
      {
        bad: {
          '.env.example': 'DATABASE_URL=\n',
          'server.js':
            "import http from 'node:http';\n\nconst key = process.env.MAIL_KEY;\nhttp.createServer((_, response) => response.end(key)).listen(process.env.PORT);\n",
        },
        good: {
          '.env.example': 'DATABASE_URL=\nMAIL_KEY=\n',
          'server.js':
            "import http from 'node:http';\n\nconst key = process.env.MAIL_KEY;\nhttp.createServer((_, response) => response.end(key)).listen(process.env.PORT);\n",
        },
      },
      {
        bad: {
          '.env.example': 'DATABASE_URL=\n',
          Procfile: 'web: gunicorn shop:app\n',
          'shop.py':
            "import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.config['MAIL_KEY'] = os.environ['MAIL_KEY']\n",
        },
        good: {
          '.env.example': 'DATABASE_URL=\n# MAIL_KEY=\n',
          Procfile: 'web: gunicorn shop:app\n',
          'shop.py':
            "import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.config['MAIL_KEY'] = os.environ['MAIL_KEY']\n",
        },
      },
    ],
    fixSafety: 'Safe: adds a line without a value to the template, which no process reads.',
    whenNotToUse: 'Where another place documents the variables, such as a chart or a schema of the platform.',
    related: ['dotenv-linter', 'eslint-plugin-turbo no-undeclared-env-vars'],
  },
  messages: {
    undocumented: '{name} is read here, but {template} does not name it; add it there.',
    many: '{name} and {count} other variables are read, but {template} does not name them; add them there.',
  },
  project({ project, report }) {
    // What apps of one template read alike is told once.
    const told = new Map<string, Set<string>>();
    for (const app of project.apps) {
      if (app.kind !== 'service' && app.kind !== 'worker') continue;
      const template = project.envTemplates(app)[0];
      if (template === undefined || project.hasParseError(template) || sendsElsewhere(template, project)) continue;
      const earlier = told.get(template) ?? new Set();
      told.set(template, earlier);
      const isRequired = requiresAllNamed(app, project);
      const named = new Set([...declaredNames(app, project), ...earlier]);
      const missing: Located<EnvReadFact>[] = [];
      for (const { file, fact } of project.facts('env-read')) {
        if (fact.inSchema || named.has(fact.name) || isPlatformVariable(fact.name) || isProvided(fact.name, file)) continue;
        if (isOfTestRunner(fact.name) || isNamedIn(template, fact.name, project) || isPathOfDotenv(fact, file, project)) continue;
        if (isReadByDefault(fact, file, project) || isOfProgram(fact, file)) continue;
        if (isRequired && fact.fallback !== undefined) continue;
        if (project.roleOf(file) !== 'runtime' || project.appOf(file) !== app) continue;
        if (isCommandLine(file) || isDevelopmentSettings(file)) continue;
        if (isGivenAround(fact.name, file, project) || isGivenUp(fact, file, project)) continue;
        named.add(fact.name);
        earlier.add(fact.name);
        if (isMentioned(fact.name, project) || isSetByProgram(fact.name, app, project)) continue;
        if (!isSetByBuild(fact.name, file, project)) missing.push({ file, fact });
      }
      const [first, ...others] = missing;
      // A template that was never meant to name them all is one thing to mend.
      if (first && missing.length > fewest) {
        report({
          at: { file: first.file, range: first.fact.range },
          message: 'many',
          data: { name: first.fact.name, count: others.length, template },
          related: others.map(({ file, fact }) => ({ file, range: fact.range, message: `${fact.name} is read here.` })),
          fix: {
            title: `Add all ${missing.length} to ${template}`,
            edits: [{ file: template, append: missing.map(({ fact }) => `${fact.name}=`) }],
          },
        });
        continue;
      }
      for (const { file, fact } of missing) {
        report({
          at: { file, range: fact.range },
          message: 'undocumented',
          data: { name: fact.name, template },
          fix: { title: `Add ${fact.name} to ${template}`, edits: [{ file: template, append: [`${fact.name}=`] }] },
        });
      }
    }
  },
});

/** `# For all variables, see docs/environment.md`: the template says itself that it names only some, and where the others are documented. */
function sendsElsewhere(template: string, project: ProjectView): boolean {
  const comments = project.textOf(template, { start: 0, end: 100_000 }).match(/^[ \t]*#.*$/gm) ?? [];
  return comments.some((line) => [ofWhole, ofSettings, leading, documentation].every((pattern) => pattern.test(line)));
}

const ofWhole = /\b(?:full|complete|comprehensive|entire|all|more|others?|additional|further)\b/i;
const ofSettings = /\b(?:variables|settings|options|parameters|configuration)\b/i;
const leading = /\b(?:see|refer|check(?: ?out)?|look|visit|consult|read|found|listed|documented|included)\b/i;
const documentation =
  /\b(?:docs|documentation|reference|wiki|readme)\b|https?:\/\/|\w\.(?:md|mdx|rst|adoc|txt|html|py|[cm]?[jt]s)\b/i;

/** `CI_PLAYWRIGHT`: tells the program that tests drive it. */
function isOfTestRunner(name: string): boolean {
  return name.split('_').some((word) => /^(?:PLAYWRIGHT|CYPRESS|JEST|VITEST|PYTEST)$/.test(word));
}

/** `# formerly SHOP_HOST, which still works`: the template speaks of it, in whatever words. */
function isNamedIn(template: string, name: string, project: ProjectView): boolean {
  return new RegExp(`\\b${literally(name)}\\b`).test(project.textOf(template, { start: 0, end: 200_000 }));
}

/** `const path = process.env.ENV_FILE ?? '.env'`: which file is loaded cannot stand in that file. */
function isPathOfDotenv({ name, range }: EnvReadFact, file: string, project: ProjectView): boolean {
  if (!/(?:^|_)(?:DOT)?ENV_?(?:FILE|PATH)(?:_?(?:NAME|PATH))?$/.test(name)) return false;
  const near = project.textOf(file, { start: Math.max(0, range.start - 600), end: range.end + 600 });
  return /\b(?:dotenv|load_dotenv|read_env|find_dotenv|loadEnvFile|env_file)\b/.test(near);
}

/** dotenv-safe stops a start that lacks what the template names; so a variable with a default is left out of it. */
function requiresAllNamed(app: App, project: ProjectView): boolean {
  return project
    .facts('import')
    .some(({ file, fact }) => /^dotenv-safe(?:\/|$)/.test(fact.specifier) && project.appOf(file) === app);
}

/** `settings/heroku.py`: the platform that a module of settings is named after sets the addresses of what it has attached. */
function isProvided(name: string, file: string): boolean {
  return (
    /^(?:DATABASE|REDIS|REDIS_TLS|MONGODB|POSTGRES|CLOUDAMQP)_UR[IL]$/.test(name) &&
    /^(?:heroku|dokku|render|railway|fly|scalingo|clever[-_]?cloud)\.\w+$/i.test(nameOf(file))
  );
}

/** `org: str = os.getenv('SHOP_ORG')` in a class of settings: the variable that the default names is the one that is set. */
function isReadByDefault({ range, name }: EnvReadFact, file: string, project: ProjectView): boolean {
  if (!file.endsWith('.py')) return false;
  const all = project.textOf(file, { start: Math.max(0, range.start - 80), end: range.start + 600 });
  const before = all.slice(0, Math.min(80, range.start));
  const indent = /(?:^|\n)([ \t]+)$/.exec(before)?.[1];
  if (indent === undefined) return false;
  const [head = '', ...further] = all.slice(before.length).split('\n');
  const end = further.findIndex((line) => !line.startsWith(`${indent} `) && !line.startsWith(`${indent})`));
  const field = [head, ...further.slice(0, end < 0 ? further.length : end)].join('\n');
  const own = /^(\w+)\s*:[^=\n]*=/.exec(field)?.[1];
  return own?.toUpperCase() === name.toUpperCase() && /\b(?:getenv|environ)\b/.test(field);
}

/** A field of a class of settings for what is alike in every deploy: the program's own name, and its routes. */
function isOfProgram({ name, fallback, failsWithout }: EnvReadFact, file: string): boolean {
  if (!file.endsWith('.py') || !failsWithout || fallback?.kind !== 'literal' || typeof fallback.value !== 'string') return false;
  if (/^(?:(?:APP|APPLICATION|PROJECT|API|SERVICE)_(?:NAME|TITLE|VERSION|DESCRIPTION)|TITLE|VERSION|DESCRIPTION)$/.test(name))
    return true;
  return (
    /^\/(?:[\w{}-]+(?:\/[\w{}-]+)*\/?|openapi\.json)?$/.test(fallback.value) &&
    /_(?:URL|URI|PREFIX|STR|ROUTE|ENDPOINT)$/.test(name)
  );
}

/** `// @deprecated not used any more` above the statement that reads it: a template is no place for what goes away. */
function isGivenUp({ range }: EnvReadFact, file: string, project: ProjectView): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 400), end: range.start });
  return /(?:\/\/|[*#])[ \t]*@deprecated\b[^\n]*(?:\n[ \t]*(?:\/\/|[*#]|\*\/)[^\n]*)*\n[^;{}]*$/.test(before);
}

/** What administrators call, though a start may do so first. */
function isCommandLine(file: string): boolean {
  return nameOf(file) === 'manage.py';
}
