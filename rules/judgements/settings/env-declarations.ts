import { folderOf, isInside, nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { App, ProjectView } from '../../project';

/** Names that any template, manifest or image of the app or of a folder above it gives. */
export function declaredNames(app: App, project: ProjectView): ReadonlySet<string> {
  const above = (path: string) => path === '' || app.path === path || app.path.startsWith(`${path}/`);
  return new Set(
    project
      .facts('env-declaration')
      .filter(({ file, fact }) => {
        if (fact.throwAway || /^(?:github-actions|gitlab-ci|shell)$/.test(fact.where)) return false;
        const owner = project.appOf(file);
        return fact.where !== 'dotenv' || !owner || above(owner.path);
      })
      .map(({ fact }) => fact.name),
  );
}

/** Whether some config of the workspace writes a variable, or the code that sets a deploy up: whoever deploys the app meets it there. */
export function isMentioned(name: string, project: ProjectView): boolean {
  if (project.isWritten(name)) return true;
  const given = new RegExp(`\\benvironment\\b[\\s\\S]{0,2000}?\\b${literally(name)}\\b['"]?\\s*:`);
  return project.files.some((file) => stackModule.test(file) && given.test(project.textOf(file)));
}

/** The code that sets a deploy up (CDK, SST, Pulumi), and there gives a function its `environment={"TOPIC_ARN": topic.topic_arn}`. */
const stackModule =
  /(?:^|\/)(?:cdk|cdktf|infra|infrastructure|pulumi|sst|stacks?)\/[\w./-]+\.(?:[cm]?[jt]s|py)$|(?:^|[/_.-])(?:sst\.config|stack)\.(?:[cm]?[jt]s|py)$/i;

/** `process.env.WORKER_MODE = 'on'`, `os.environ['X'] = …`: one part of the program tells another. */
export function isSetByProgram(name: string, app: App, project: ProjectView): boolean {
  return project
    .facts('env-write')
    .some(({ file, fact }) => fact.name === name && project.appOf(file) === app && project.roleOf(file) === 'runtime');
}

const bundlerConfig =
  /^(?:next|nuxt|vue|vite|astro|svelte|remix|rsbuild|rspack|rollup|esbuild|tsup|craco|quasar|babel|webpack|electron\.vite|wxt|farm|rolldown)(?:[._-][\w-]+)*\.[cm]?[jt]s$/;

/**
 * Whether the config of a bundler above a source puts a value of its own in the variable's place: `env: { SHOP_VERSION: version }` of Next,
 * `'process.env.SHOP_VERSION': JSON.stringify(version)`. What only hands the variable on is none.
 */
export function isSetByBuild(name: string, file: string, project: ProjectView): boolean {
  const word = literally(name);
  const own = `\\s*:\\s*(?!(?:JSON\\.stringify\\(\\s*)?["'\`]?(?:\\$\\{)?\\s*(?:process\\.)?env\\.${word}\\b)`;
  const set = new RegExp(
    `["'](?:process|import\\.meta)\\.env\\.${word}["']${own}|\\benv\\s*:\\s*\\{[\\s\\S]{0,3000}?(?<![\\w.])["']?${word}["']?${own}`,
  );
  return project.files.some(
    (other) =>
      bundlerConfig.test(nameOf(other)) &&
      (folderOf(other) === '' || isInside(file, folderOf(other))) &&
      set.test(project.textOf(other, { start: 0, end: 100_000 })),
  );
}
