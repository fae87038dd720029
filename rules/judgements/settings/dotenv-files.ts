import { folderOf, joinFolder, nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { ProjectView } from '../../project';
import { secretKind } from '../credentials/secret-names';

const dotenv = /^(?:\.env(?:[._-][\w.-]+)?|\.flaskenv|[\w-]+\.env)$/i;
const otherFile =
  /\.(?:[cm]?[jt]sx?|json5?|ya?ml|toml|py|rb|go|php|sh|bash|ps1|md|txt|html?|enc|gpg|zip|license|patch|diff|rej)$/i;
const kinds = 'example|sample|template|tmpl|tpl|dist|defaults?|schema|tests?|testing|vault|encrypted';
/** `default.json` and `schema.json` are read by a program; `default.env` is for people. */
const template = new RegExp(`[._-](?:${kinds})(?:[._-]|$)|^(?:example|sample|template|test)\\.|^(?:${kinds})\\.env$`, 'i');

/** `.env`, `.env.production`, `prod.env`: a file of variables. */
export function isDotenvName(name: string): boolean {
  return dotenv.test(name) && !otherFile.test(name);
}

/** A file of settings that only documents names, is encrypted, or holds what tests need: `.env.example`, `.env.test`, `config.sample.json`. */
export function isEnvTemplate(file: string): boolean {
  return /\.(?:hbs|ejs|j2|jinja2?|mustache|njk|liquid|erb)$/.test(file) || template.test(nameOf(file));
}

/** Variables that a bundler writes into what everybody downloads, and switches of Create React App's build; their defaults are committed. */
const ofBundle =
  /^(?:(?:EXPO_PUBLIC|VITE|REACT_APP|VUE_APP|NEXT_PUBLIC|NUXT_PUBLIC|GATSBY|STORYBOOK|PUBLIC|REACT|VUE|SVELTE|WEBPACK)_\w+|SKIP_PREFLIGHT_CHECK|INLINE_RUNTIME_CHUNK|IMAGE_INLINE_SIZE_LIMIT|GENERATE_SOURCEMAP|FAST_REFRESH|TSC_COMPILE_ON_ERROR|(?:ESLINT_NO_DEV_ERRORS|DISABLE_(?:ESLINT_PLUGIN|NEW_JSX_TRANSFORM))|BROWSER|PUBLIC_URL|BUILD_PATH)$/;

/** Whether a bundler writes a variable of this name into what it makes. */
export function isInBundle(name: string): boolean {
  return ofBundle.test(name);
}

/** Whether a name in a dotenv file is one of a bundle, and no secret. */
export function isOfBundle(name: string): boolean {
  return isInBundle(name) && secretKind(name) === undefined;
}

const deploys = /^(?:prod|prd|production|live|stage|staging|stg|qa|uat|preprod|preprd|preview)$/i;

/** `.env` itself, and names and folders that speak of a deploy: `.env.production`, `shop-staging.env`, `uat/shop.env`. */
export function isDeploysDotenv(file: string): boolean {
  const name = nameOf(file);
  return name === '.env' || name.split(/[._-]/).some((word) => deploys.test(word)) || deploys.test(nameOf(folderOf(file)));
}

/** What tells somebody how to begin, or does it for them. */
const instructions = /\.(?:mdx?|rst|sh|bash)$|(?:^|\/)(?:[Mm]akefile|[Jj]ustfile|package\.json|Taskfile\.ya?ml)$/;

/** `cp .env.shared .env` in the file's own head, a README or a script for developers: a template by another name, as each copies it to the one that git ignores. */
export function isCopiedToBegin(file: string, project: ProjectView): boolean {
  const name = nameOf(file);
  if (isDeploysDotenv(file) || !project.isGitIgnored(joinFolder(folderOf(file), '.env'))) return false;
  const copies = new RegExp(
    `\\b(?:cp|copy)\\s+(?:-\\w+\\s+)*(?:[\\w./$(){}-]*/)?${literally(name)}\\s+(?:[\\w./$(){}-]*/)?\\.env(?![\\w.-])`,
  );
  if (copies.test(project.textOf(file, { start: 0, end: 1500 }))) return true;
  return project.files.some((other) => instructions.test(other) && copies.test(project.textOf(other, { start: 0, end: 50_000 })));
}

/** Whether a file by a dotenv's name is a script that shells source: it has functions, conditions, or runs what it assigns. */
export function isShellCode(file: string, project: ProjectView): boolean {
  const text = project.textOf(file, { start: 0, end: 100_000 });
  return /^[ \t]*(?:[\w-]+\s*\(\)\s*\{?|function\s+[\w-]+.*\{|if\s.*(?:;\s*then)?|case\s.*\sin|for\s.*|while\s.*|fi|done|esac|source\s.+|\.\s+\S+|\w+=\(|local\s+\w+=.*|set\s+-\w+)[ \t]*$/m.test(
    text,
  );
}
