import type { LiteralFact } from '../facts';
import { isToBeCopied } from '../judgements/addresses/endpoint-uses';
import { isDockerfile } from '../judgements/containers/dockerfile-names';
import { readFromEnvironment } from '../judgements/credentials/credential-suggestions';
import { environmentName, wordsOf } from '../judgements/credentials/secret-names';
import { literally } from '../patterns';
import type { Located, ProjectView } from '../project';
import { defineRule, type RuleContext } from '../rule';

export default defineRule({
  id: 'no-machine-specific-path',
  factor: 'config',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'config'],
  title: 'Path of one machine',
  roles: ['runtime', 'admin', 'tooling', 'browser', 'config'],
  docs: {
    what: 'Reports a literal path in somebody’s home: `/home/NAME/…`, `/Users/NAME/…`, `C:\\Users\\NAME\\…`.',
    why: 'The path exists on one machine only. Everywhere else, in a colleague’s clone, in CI and in production, the file is missing. Where a deploy keeps its files is config.',
    examples: [
      {
        bad: {
          'load.js':
            "const fs = require('fs');\n\nexports.rates = () => fs.readFileSync('/Users/maria/projects/shop/rates.csv', 'utf8');\n",
        },
        good: {
          'load.js':
            "const fs = require('fs');\nconst path = require('path');\n\nexports.rates = () => fs.readFileSync(path.join(__dirname, 'rates.csv'), 'utf8');\n",
        },
      },
      {
        bad: { 'load.py': 'RATES_FILE = "/home/maria/shop/rates.csv"\n' },
        good: { 'load.py': 'import os\n\nRATES_FILE = os.environ["RATES_FILE"]\n' },
      },
      {
        bad: { 'config.json': '{ "dataDir": "C:\\\\Users\\\\maria\\\\shop\\\\data" }\n' },
        good: { 'config.json': '{ "dataDir": "./data" }\n' },
      },
    ],
    fixSafety: 'A suggestion: a file that belongs to the source is better named relative to it.',
    whenNotToUse: 'For a path that every machine of the team has by agreement.',
    related: ['SonarJS S1075'],
  },
  messages: {
    home: 'This path lies in the home of {user} on one machine; name it relative to the source or read it from the environment.',
  },
  on: {
    literal(fact, context) {
      const user = userIn(fact);
      if (
        user === undefined ||
        isUserOfImage(user, context.project) ||
        isOwnUser(user, context) ||
        isToBeCopied(context.file) ||
        isOfServer(user, context.file) ||
        (context.role === 'config' && isInContainer(fact, context))
      )
        return;
      const others = context.project.factsIn(context.file, 'literal').filter((other) => userIn(other) !== undefined);
      if (others.find((other) => other.range.start === fact.range.start) !== fact) return;
      // Data that a tool of that machine wrote names it in line after line.
      if (context.role === 'config' && others.length >= fewest && others[0] !== fact) return;
      // The same home in file after file is one cause.
      const places = placesOf(user, context.project);
      const isCommon = places.length >= mostFiles;
      if (isCommon && places[0]?.file !== context.file) return;
      report(fact, user, isCommon ? places.slice(1) : [], context);
    },
  },
});

/** From here on the paths of one data file are told of as one. */
const fewest = 4;
/** From here on the files that name one home are told of as one. */
const mostFiles = 6;

/** The files that name a home, each with its first place. */
function placesOf(user: string, project: ProjectView): readonly Located<LiteralFact>[] {
  const firsts = new Map<string, Located<LiteralFact>>();
  for (const place of project.facts('literal')) {
    if (userIn(place.fact)?.toLowerCase() !== user.toLowerCase() || firsts.has(place.file)) continue;
    if (!/^(?:test|docs)$/.test(project.roleOf(place.file))) firsts.set(place.file, place);
  }
  return [...firsts.values()];
}

const inHome =
  /^(?:file:\/\/)?(?:\/(home|Users)\/|(?:\/mnt\/[a-z]|\/?[A-Za-z]:)[\\/]+Users[\\/]+)([^\\/:*?"<>|\0]+)(?:[\\/]+(.*))?$/s;
/** Users that images, runners and platforms make, names that stand for anybody, and pages of web sites. */
const nobody =
  /^(?:node|runner|runneradmin|app|appuser|vscode|ubuntu|debian|centos|fedora|alpine|ec2-user|admin|root|user|users|username|userid|name|me|you|your.*|my-?user|someone|somebody|nobody|nonroot|default|public|shared|all users|site|logfiles|circleci|gitpod|codespace|codespaces|coder|jovyan|pptruser|jenkins|jenkins_home|www-data|www|web|webapp|webuser|git|postgres|mysql|redis|airflow|seluser|gradle|maven|linuxbrew|container|frappe|odoo|django|python|deno|bun|perl|ruby|java|spring|celery|worker|service|build|builder|builduser|docker|dockeruser|developer|containeruser|containeradministrator|ftp|sftp|pi|kali|amnesia|vagrant|vcap|travis|distiller|zulip|agents?|web_user|docs|app_user|mambauser|micromamba|steam|minecraft|nginx|apache|rails|laravel|sail|discourse|gitlab-runner|buildkite-agent|devops|ansible|sandbox|model-server|azureuser|opc|rocky|almalinux|hadoop|spark|kafka|elasticsearch|solr|tomcat|keycloak|jupyter|notebook|sftpuser|ftpuser|foo|bar|foobar|xyz|abc|johndoe|jdoe|example|test|tester|testuser|xxx+|\.+|~|\*+|<.*>|\$.*|%.*|\{.*|:.*)$/i;

/** The name of the home's owner, where the literal surely is a path on a disk. */
function userIn(fact: LiteralFact): string | undefined {
  const text = written(fact);
  const [, root, user, rest = ''] = (text === undefined ? undefined : inHome.exec(text)) ?? [];
  if (text === undefined || user === undefined || nobody.test(user) || !/^[\w.@ -]+$/.test(user) || /\s.*\s.*\s/.test(rest))
    return undefined;
  if (root === undefined || text.startsWith('file:')) return user;
  const { name = '', path = [], argumentOf } = fact;
  // What npm writes into the manifest of a package that it installed: `_where`.
  if (/^_(?:where|requiredBy|args)$/.test([...path, name].find((part) => part.startsWith('_')) ?? '')) return undefined;
  const words = [...path, name].join(' ');
  // `DOCKER_WORKDIR`: only who made the image knows the users there.
  if (wordsOf(name).some((word) => /^(?:docker|container)$/.test(word))) return undefined;
  // Babel's mark of where a component was compiled.
  if (/jsxFileName$/.test(name)) return undefined;
  if (/(?:^|[^a-z])(?:routes?|url|href|link|links|redirect|pathname|endpoint|navigat|menu|slug|page|breadcrumb)/i.test(words))
    return undefined;
  if (fact.binding === 'attribute' || fact.binding === 'comparison') return undefined;
  if (
    argumentOf &&
    /^(?:get|post|put|patch|delete|all|use|route|redirect|push|replace|navigate|fetch|request|visit|goto|href|path|url|Router|Route|Link|startsWith|startswith|include|re_path|match|test|add_url_rule|url_for|mount|api)$/.test(
      argumentOf.callee,
    )
  )
    return undefined;
  const segments = rest.split('/').filter(Boolean);
  const isFile = /\.[A-Za-z\d]{1,8}$/.test(segments.at(-1) ?? '');
  const saysSo =
    /(?:dir|folder|file|path|root|home|base|cwd|workdir|location|output|input|data|log|upload|cache|db|venv|python|join|resolve|chdir|static|stream|storage|store)/i.test(
      `${name} ${argumentOf?.callee ?? ''}`,
    );
  return isFile || saysSo || segments.length > 1 ? user : undefined;
}

function written({ text }: LiteralFact): string | undefined {
  if (text.kind === 'literal') return String(text.value);
  return text.kind === 'partial' ? text.parts.map((part) => part ?? '\0').join('') : undefined;
}

/** A Dockerfile makes the user, or uses the user's home; a script that sets up a server makes it. */
function isUserOfImage(user: string, project: ProjectView): boolean {
  const word = new RegExp(`(?:^|[\\s/=:"'])${literally(user)}(?:$|[\\s/:"',])`, 'm');
  const made = new RegExp(`\\b(?:useradd|adduser)\\b.*${word.source}`, 'm');
  return project.files.some((file) => {
    const isImage = isDockerfile(file);
    if (!isImage && !/\.(?:sh|bash)$/.test(file)) return false;
    return (isImage ? word : made).test(project.textOf(file, { start: 0, end: 1_000_000 }));
  });
}

/** The account that a server has for the app goes by the app's name, or is made by what sets the server up. */
function isOwnUser(user: string, { app, project }: RuleContext<'home'>): boolean {
  if (app?.name?.toLowerCase() === user.toLowerCase()) return true;
  const name = literally(user);
  const runsAs = new RegExp(`^\\s*(?:- name: *|\\w*USER(?:NAME)?=["']?(?:\\$\\{\\w+:-[^\\n]*)?)["']?${name}\\b`, 'm');
  return project.files.some((file) => setUp.test(file) && runsAs.test(project.textOf(file, { start: 0, end: 1_000_000 })));
}

const setUp =
  /\.(?:sh|bash)$|(?:^|\/)(?:cloud-init|cloud-config|user-?data|ansible|playbooks?|roles|provision(?:ing)?|setup)\b[^\n]*\.ya?ml$/i;

/** A unit or a script that sets up the server itself speaks of the account that the deploys there belong to. */
function isOfServer(user: string, file: string): boolean {
  return /^deploy(?:er|ment)?$/.test(user) && /\.(?:service|timer|socket|sh|bash)$/.test(file);
}

/** A path inside an image: only its author knows the users there. What a host lends to a container is the host's. */
function isInContainer(fact: LiteralFact, { file, project }: RuleContext<'home'>): boolean {
  const kinds = new Set(project.allFactsIn(file).map(({ kind }) => kind));
  if (!kinds.has('image') && !kinds.has('workload') && !/(?:^|\/)(?:\.github|\.devcontainer)\//.test(file)) return false;
  return (
    !/^(?:volumes|source|hostPath|path|device|bind)$/.test(fact.name ?? '') ||
    !/volumes|hostPath/i.test([...(fact.path ?? []), fact.name].join(' '))
  );
}

function report(fact: LiteralFact, user: string, others: readonly Located<LiteralFact>[], context: RuleContext<'home'>): void {
  const own = fact.name === undefined || fact.binding === 'argument' ? '' : environmentName(fact.name, fact.path);
  const variable = /^(?:DIR|DIRECTORY|FOLDER|FILE|PATH|ROOT|HOME)$/.test(own)
    ? `DATA_${own}`
    : /(?:DIR|DIRECTORY|FOLDER|FILE|PATH|ROOT|HOME)$/.test(own)
      ? own
      : own === ''
        ? 'DATA_DIR'
        : `${own}_PATH`;
  context.report({
    at: fact.range,
    message: 'home',
    data: { user },
    related: others.map(({ file, fact: { range } }) => ({ file, range, message: 'This path lies in the same home.' })),
    // One variable for all of them is a change of more than this literal.
    suggest: others.length > 0 ? [] : readFromEnvironment(context, fact.text, variable),
  });
}
