import {
  environmentInName,
  type NamedForEnvironment,
  siblingsByEnvironment,
} from '../judgements/development/environments-in-names';
import { isDeploysDotenv, isDotenvName, isEnvTemplate } from '../judgements/settings/dotenv-files';
import { folderOf, nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-env-config-file',
  factor: 'config',
  severity: 'info',
  preset: 'recommended',
  fixable: null,
  languages: ['project'],
  title: 'Config file per environment',
  docs: {
    what: 'Reports config files that stand side by side and are named after environments: `config/development.json` and `config/production.json`.',
    why: 'Named environments do not scale: each new deploy (a preview, a customer’s, a colleague’s) needs a file of its own, and a change of config becomes a change of code with a release. Environment variables are set per deploy, one by one, and are never grouped.',
    examples: [
      {
        bad: {
          'src/main/resources/application-staging.yml': 'mail:\n  host: mail.staging.acme.com\n',
          'src/main/resources/application-prod.yml': 'mail:\n  host: mail.acme.com\n',
        },
        good: { 'src/main/resources/application.yml': 'mail:\n  host: ${MAIL_HOST}\n' },
      },
      {
        bad: {
          'package.json': '{ "name": "shop", "version": "1.0.0", "main": "index.js", "engines": { "node": ">=20" } }\n',
          'index.js': 'exports.total = (prices) => prices.length;\n',
          'config/development.json': '{ "pageSize": 10 }\n',
          'config/production.json': '{ "pageSize": 50 }\n',
        },
        good: {
          'package.json': '{ "name": "shop", "version": "1.0.0", "main": "index.js", "engines": { "node": ">=20" } }\n',
          'index.js': 'exports.pageSize = Number(process.env.PAGE_SIZE ?? 10);\n',
        },
      },
    ],
    whenNotToUse:
      'Where a framework offers no other way and the files hold defaults of features only, nothing that a deploy decides.',
    related: ['dotenv: one .env per deploy, none committed'],
  },
  messages: {
    perEnvironment:
      '{name} is one of {count} config files named after environments; read what differs from environment variables.',
  },
  project({ project, report }) {
    const files = project.files.filter((file) => isJudged(file, project) && !isEmpty(file, project));
    for (const group of siblingsByEnvironment(files, configName)) {
      // `.env.dev` and `.env.local` serve who writes the program; no deploy is chosen by them.
      if (group.every(({ file }) => isDotenvName(nameOf(file)) && !isDeploysDotenv(file))) continue;
      for (const { file } of group) {
        report({
          at: { file, range: project.lineRange(file, 0) },
          message: 'perEnvironment',
          data: { name: nameOf(file), count: group.length },
          related: group
            .filter((other) => other.file !== file)
            .map((other) => ({
              file: other.file,
              range: project.lineRange(other.file, 0),
              message: `Another one, for ${other.environment}.`,
            })),
        });
      }
    }
  },
});

/** `{}`, nothing but comments: stands there so that its reader does not complain, and its environment is configured elsewhere. */
function isEmpty(file: string, project: ProjectView): boolean {
  const text = project.textOf(file, { start: 0, end: 4000 });
  // `SHOP_ENV=production`: nothing but its own name, which switches how the program is built.
  if (/(?:^|\/)(?:\.env\b[^/]*|[^/]*\.env)$/.test(file) && isOnlyName(text)) return true;
  const said = /\.(?:ya?ml|toml|ini|properties|conf|cfg)$/.test(file) ? text.replace(/^\s*[#;].*$/gm, '') : text;
  return /^\s*(?:\{\s*\}|---)?\s*$/.test(said);
}

function isOnlyName(text: string): boolean {
  const lines = text.split('\n').filter((line) => !/^\s*(?:#.*)?$/.test(line));
  return lines.every((line) =>
    /^(?:export )?\w*(?:ENV|ENVIRONMENT|STAGE|MODE)\s*=\s*["']?(?:dev|development|staging|prod|production|test)["']?\s*$/i.test(
      line,
    ),
  );
}

const dataFormats = /^(?:json|json5|jsonc|ya?ml|toml|ini|properties|conf|cfg|xml|config)$/;
const modules = /^[cm]?[jt]s$/;
/** Folders whose files named after environments hold config. */
const configFolder =
  /(?:^|\/)(?:config|configs|configuration|conf|settings|environments?|envs?|profiles|appconfig)\/(?:[\w-]+\/)?[^/]+$/i;
const configWords =
  /^(?:(?:app[-_.]?)?(?:config|configuration|conf|settings|setting|options|parameters|params|properties|environment|env|secrets|credentials|variables|vars)|.+[-_.](?:config|configuration|conf|settings|environment|env)|config[-_.].+|application|bootstrap|appsettings|app|server|database|db|local|default|defaults)$/i;
/** Files that tools of building, deploying and testing read, and data that is no config. */
const otherFiles =
  /(?:^|[-_.])(?:compose|kustomization|values|chart|webpack|rollup|vite|esbuild|babel|tsconfig|jsconfig|jest|vitest|karma|eslint|prettier|stylelint|package|angular|nx|turbo|lerna|capacitor|metro|fly|render|vercel|netlify|wrangler|serverless|sst|samconfig|template|cdk|skaffold|cloudbuild|buildspec|appspec|taskdef|task-definition|pipeline|pipelines|workflow|ci|deploy|deployment|ingress|nginx|traefik|haproxy|prometheus|swagger|openapi|schema|seed|seeds|fixtures?|mock|mocks|data|locale|translations?|requirements|manifest|eas|expo|google-services|codecov|renovate|gunicorn|supervisord)(?:[-_.]|$)/i;
const otherFolders =
  /(?:^|\/)(?:\.github|\.gitlab|\.circleci|ci|k8s|kubernetes|kustomize|overlays?|helm|charts?|manifests|deploy|deployments?|terraform|infra(?:structure)?|ansible|molecule|testinfra|inventor(?:y|ies)|group_vars|host_vars|docker|compose|nginx|locales?|i18n|lang|migrations?|seeds?|seeders|fixtures?|data|mocks?|(?:babel|webpack|rollup|postcss|eslint|storybook)(?:-[\w-]+)?|node_modules|dist|build)\//i;

function isJudged(file: string, project: ProjectView): boolean {
  const role = project.roleOf(file);
  if (role === 'test' || role === 'docs' || role === 'admin' || project.isGitIgnored(file) || file.endsWith('.py')) return false;
  if (otherFolders.test(file) || isOfInfrastructure(file, project)) return false;
  return !project
    .allFactsIn(file)
    .some(({ kind }) => kind === 'workload' || kind === 'image' || kind === 'command' || kind === 'package');
}

/** `file("config/${var.env}.yml")`: beside or below the code that sets a deploy up. */
function isOfInfrastructure(file: string, project: ProjectView): boolean {
  const folder = folderOf(file);
  return [folder, ...(folder === '' ? [] : [folderOf(folder)])].some((each) =>
    project.list(each).some((name) => /\.(?:tf|tofu)$/.test(name)),
  );
}

/** A config file's environment; undefined where the name speaks of none, or of something else than config. */
function configName(file: string): NamedForEnvironment | undefined {
  const name = nameOf(file);
  if (/^\.env\b/.test(name) || /\.env$/.test(name)) return dotenvName(name);
  const named = environmentInName(file);
  if (!named || otherFiles.test(named.base) || /(?:^|[.-])(?:example|sample|template|dist|tpl)(?:[.-]|$)/i.test(name))
    return undefined;
  if (modules.test(named.extension)) {
    // Angular's own, and modules of a folder for config.
    const isConfig =
      named.base === '' ? configFolder.test(file) : /^(?:environment|config|settings|(?:app[-_.]?)?config)$/i.test(named.base);
    return isConfig ? { ...named, extension: 'module' } : undefined;
  }
  if (!dataFormats.test(named.extension)) return undefined;
  const isConfig = configFolder.test(file) ? true : named.base !== '' && configWords.test(named.base);
  return isConfig ? { ...named, extension: named.extension.replace(/^yml$/, 'yaml') } : undefined;
}

/** `.env.staging`, `.env.staging.local`, `staging.env`. */
function dotenvName(name: string): NamedForEnvironment | undefined {
  if (!isDotenvName(name) || isEnvTemplate(name)) return undefined;
  const word = /^\.env[._-]([\w-]+)$/i.exec(name)?.[1] ?? /^([\w-]+)\.env$/i.exec(name)?.[1];
  const named = word === undefined ? undefined : environmentInName(`${word}.env`);
  return named && named.base === '' ? { ...named, base: '.env' } : undefined;
}
