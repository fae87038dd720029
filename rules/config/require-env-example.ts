import type { EnvReadFact } from '../facts';
import { isDevelopmentSettings } from '../judgements/development/development';
import { declaredNames, isMentioned } from '../judgements/settings/env-declarations';
import { isGivenAround, isPlatformVariable } from '../judgements/settings/platform-variables';
import { folderOf, foldersUp, inFolder, isInside, joinFolder, nameOf } from '../paths';
import type { App, Located, ProjectView } from '../project';
import { defineRule } from '../rule';

const templateNames = [
  '.env.example',
  '.env.sample',
  '.env.template',
  '.env.dist',
  '.env.local.example',
  'env.example',
  'example.env',
  'sample.env',
  'template.env',
];
const otherTemplate = /^\.?(?:dot)?env(?:ironment)?[-_.](?:[\w-]+[-_.])?(?:example|sample|template|dist|default)/i;
/** Folders of variables for each process or environment, and the templates in them: `docker/env/mailer.env.example`, `conf/env/secrets-template`. */
const envFolders = ['env', 'envs', '.envs', 'docker/env', 'docker/envs', 'conf/env', 'config/env', 'deploy/env', 'env-config'];
const templateOfFolder = /(?:^|[._-])(?:example|sample|template|dist)(?:\.env)?$/i;
/** So few are quickly told. */
const enough = 3;

export default defineRule({
  id: 'require-env-example',
  factor: 'config',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py', 'project'],
  title: 'No env template',
  docs: {
    what: 'Reports an app that reads three or more variables of its own from the environment and declares none of them anywhere.',
    why: 'Config in the environment is only as good as the list of what to set. Without a template, whoever deploys or clones the app finds out from its crashes.',
    examples: [
      {
        bad: {
          'package.json': '{ "name": "shop", "engines": { "node": ">=22" } }\n',
          'server.js':
            "import http from 'node:http';\n\nconst { DATABASE_URL, MAIL_KEY, SHOP_NAME } = process.env;\nhttp.createServer((_, response) => response.end(SHOP_NAME + MAIL_KEY + DATABASE_URL)).listen(process.env.PORT);\n",
        },
        good: {
          '.env.example': 'DATABASE_URL=\nMAIL_KEY=\nSHOP_NAME=\n',
          'package.json': '{ "name": "shop", "engines": { "node": ">=22" } }\n',
          'server.js':
            "import http from 'node:http';\n\nconst { DATABASE_URL, MAIL_KEY, SHOP_NAME } = process.env;\nhttp.createServer((_, response) => response.end(SHOP_NAME + MAIL_KEY + DATABASE_URL)).listen(process.env.PORT);\n",
        },
      },
      {
        bad: {
          'requirements.txt': 'flask==3.0.3\ngunicorn==22.0.0\n',
          Procfile: 'web: gunicorn shop:app\n',
          'shop.py':
            "import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.config.update(\n    db=os.environ['DATABASE_URL'],\n    mail=os.environ['MAIL_KEY'],\n    name=os.environ['SHOP_NAME'],\n)\n",
        },
        good: {
          '.env.example': 'DATABASE_URL=\nMAIL_KEY=\nSHOP_NAME=\n',
          'requirements.txt': 'flask==3.0.3\ngunicorn==22.0.0\n',
          Procfile: 'web: gunicorn shop:app\n',
          'shop.py':
            "import os\n\nfrom flask import Flask\n\napp = Flask(__name__)\napp.config.update(\n    db=os.environ['DATABASE_URL'],\n    mail=os.environ['MAIL_KEY'],\n    name=os.environ['SHOP_NAME'],\n)\n",
        },
      },
    ],
    fixSafety: 'A suggestion: it writes .env.example with the names and no values; say there what each is for.',
    whenNotToUse: 'Where the variables are documented elsewhere, as in the charts of another repository.',
    related: ['dotenv-safe', 'envalid'],
  },
  messages: {
    missing: '{name} and {others} other variables are read, but nothing declares them; list them in {template}.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    for (const app of project.apps) {
      // A lone script is no app that somebody deploys.
      if ((app.kind !== 'service' && app.kind !== 'worker') || app.manifests.length === 0) continue;
      if (
        project.envTemplates(app).length > 0 ||
        hasOtherTemplate(app, project) ||
        hasInnerTemplate(app, project) ||
        isPublished(app, project) ||
        hasEnvFile(app, project)
      )
        continue;
      const reads = ownReads(app, project);
      const names = [...new Set(reads.map(({ fact }) => fact.name))];
      const [first] = reads;
      if (!first || names.length < enough) continue;
      const declared = declaredNames(app, project);
      if (names.some((name) => declared.has(name))) continue;
      if (names.filter((name) => isMentioned(name, project)).length * 2 > names.length) continue;
      const template = inFolder(app.path, '.env.example');
      report({
        at: { file: first.file, range: first.fact.range },
        message: 'missing',
        data: { name: first.fact.name, others: names.length - 1, template },
        suggest: [
          {
            title: `Write ${template} with all ${names.length} names`,
            edits: [{ file: template, create: `${names.map((name) => `${name}=`).join('\n')}\n` }],
          },
        ],
      });
    }
  },
});

/** Reads of variables that a deploy sets, those of the entry first, then in path order. */
function ownReads(app: App, project: ProjectView): Located<EnvReadFact>[] {
  const switches = setByScripts(app, project);
  const reads = project
    .facts('env-read')
    .filter(
      ({ file, fact }) =>
        !fact.inSchema &&
        !isPlatformVariable(fact.name) &&
        !switches.has(fact.name) &&
        !/^DEBUG_/.test(fact.name) &&
        !isDevelopmentSettings(file) &&
        !isGivenAround(fact.name, file, project) &&
        project.appOf(file) === app &&
        project.roleOf(file) === 'runtime',
    )
    .sort((a, b) => (a.file === b.file ? a.fact.range.start - b.fact.range.start : 0));
  const isEntry = ({ file }: Located<EnvReadFact>) => app.entries.includes(file);
  return [...reads.filter(isEntry), ...reads.filter((read) => !isEntry(read))];
}

/** `"dev": "DEV=1 node server.js"`: the app's own scripts set it, to start it in another way. */
function setByScripts(app: App, project: ProjectView): ReadonlySet<string> {
  const scripts = app.manifests
    .flatMap((file) => project.factsIn(file, 'command'))
    .filter(({ origin }) => origin === 'package-script');
  return new Set(
    scripts
      .flatMap(({ commands }) => commands)
      .flatMap(({ assignments }) => assignments)
      .filter(({ value }) => /^(?:1|true|yes|on)$/i.test(value.text))
      .map(({ name }) => name),
  );
}

/** The names that node-config maps variables of the environment to. */
const configMappings = ['json', 'json5', 'yaml', 'yml', 'js', 'ts'].map((type) => `config/custom-environment-variables.${type}`);

/** Templates that git ignores though they are committed, or that bear less usual names. */
function hasOtherTemplate(app: App, project: ProjectView): boolean {
  return foldersUp(app.path).some((folder) => {
    const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
    const stands = (name: string) => project.exists(at(name), { ignored: true });
    return (
      [...templateNames, ...configMappings].some(stands) ||
      project.list(folder).some((name) => otherTemplate.test(name)) ||
      envFolders.some((name) => project.list(at(name)).some((file) => templateOfFolder.test(file)))
    );
  });
}

/** `src/shop/conf/.env.example`, in a folder of the app's own. */
function hasInnerTemplate(app: App, project: ProjectView): boolean {
  return project.files.some((file) => otherTemplate.test(nameOf(file)) && project.appOf(file) === app);
}

/** `env_file: docker/environments/.api` of a compose file, which stands in git: what a deploy sets is listed there, under whatever name. */
function hasEnvFile(app: App, project: ProjectView): boolean {
  return project
    .facts('workload')
    .filter(({ file, fact }) => fact.envFile === true && isInside(app.path, folderOf(file)))
    .some(({ file, fact }) =>
      [...project.textOf(file, fact.range).matchAll(listedFile)].some(([, path = '']) =>
        project.exists(joinFolder(folderOf(file), path)),
      ),
    );
}

/** An item below `env_file:`, or what stands behind it. */
const listedFile = /(?:\benv_file:[ \t]*|^[ \t]*-[ \t]+(?:path:[ \t]*)?)["']?([\w./-]+)["']?[ \t]*$/gm;

/** A program that others install documents its variables where it is documented. */
function isPublished(app: App, project: ProjectView): boolean {
  if (project.exists(inFolder(app.path, 'MANIFEST.in'))) return true;
  return app.manifests
    .flatMap((file) => project.factsIn(file, 'package'))
    .some(({ bin, private: isPrivate }) => bin !== undefined && Object.keys(bin).length > 0 && isPrivate !== true);
}
