/**
 * Settings that a deploy puts its own in the place of: those of developers, of tests and of CI, defaults that a later module is loaded over, and what
 * stands above the line where a module takes another one over. What anybody would guess opens nothing there, and no deploy connects to what they name.
 */

import type { EnvReadFact, Range } from '../../facts';
import { nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import type { RuleContext } from '../../rule';
import { isSecretLikeName } from '../credentials/secret-names';
import { isDevelopmentSettings, isInDevelopmentClass, isOfDevelopersPackage } from '../development/development';
import { importersOf } from '../packages/imports';

type Around = Pick<RuleContext, 'file' | 'project'>;

/** Whether a deploy runs with other settings than those at a place. */
export function isReplacedInDeploys(range: Range, around: Around): boolean {
  const { file, project } = around;
  if (isOfNoDeploy(range, around) || isOverriddenByEnvironment(file, project)) return true;
  return file.endsWith('.py') && takesOverLocal.test(project.textOf(file, { start: range.end, end: range.end + reach }));
}

/** Whether the module or class around a place is none of a deploy's; a key in what a local module may take over is, where there is no such module. */
export function isOfNoDeploy(range: Range, { file, project }: Around): boolean {
  if (isDevelopmentSettings(file) || isInDevelopmentClass(file, range, project)) return true;
  return file.endsWith('.py')
    ? isOfDefaults(file, project) || isSetOverByVariables(file, project)
    : ofDevelopers.test(file) || (isCode(file) && isOfDevelopersPackage(file));
}

/**
 * `config["KEY"] = "…"`, and a few lines below `if "KEY" in os.environ: config["KEY"] = os.environ["KEY"]`: the read of a secret that what is
 * written at a place stands in for.
 */
export function readBelow({ start, end }: Range, { file, project }: Around): EnvReadFact | undefined {
  const targetOf = (text: string) => assigned.exec(text)?.[1]?.replace(/\s+/g, '');
  const own = targetOf(project.textOf(file, { start: Math.max(0, start - 120), end: start }));
  if (own === undefined) return undefined;
  return project
    .factsIn(file, 'env-read')
    .find(
      (read) =>
        read.range.start > end &&
        read.range.start < end + 400 &&
        isSecretLikeName(read.name) &&
        targetOf(project.textOf(file, { start: end, end: read.range.start })) === own &&
        !otherBlock.test(project.textOf(file, { start: end, end: read.range.start })),
    );
}

/** What a statement gives a value to, at the end of a text. */
const assigned =
  /(?:^|\n|\)[ \t]*\{?)[ \t]*(?:export\s+)?(?:(?:const|let|var)\s+)?([A-Za-z_$][\w$.]*(?:\[\s*["'][\w-]+["']\s*\])?)(?:[ \t]*:[ \t]*[\w.[\]| ]+)?\s*=\s*$/;
/** Another class, function or branch begins. */
const otherBlock = /^\s*(?:(?:async\s+)?(?:class|def|function)\b|\}?\s*(?:else|elif|except|catch|case)\b)/m;

/** `config/development.js`, `src/config/db.local.ts`. */
const ofDevelopers =
  /(?:^|\/)(?:config|settings|environments?)\/(?:[\w-]+\.)?(?:dev|development|local|ci)(?:\.config)?\.[cm]?[jt]s$/i;

function isCode(file: string): boolean {
  return /\.[cm]?[jt]s$/.test(file);
}

/** How far below it may stand, in characters. */
const reach = 200_000;

/** `from .local_settings import *`, `exec(f.read(), globals())` of the file `local_settings.py`. */
const takesOverLocal =
  /^\s*from\s+[\w.]*local(?:_settings|settings)?\s+import\s+\*|\blocal_?settings\.py\b.*(?:\n.*){0,3}\bexec(?:file)?\(/m;

const overridden = new WeakMap<ProjectView, Map<string, boolean>>();

/**
 * Whether what a module of settings gives its names is only what they are until a variable of the environment names them: it, or a module that
 * takes it over, goes through the whole environment and puts what it finds in their place, itself or by a loader (Dynaconf, Flask's `from_prefixed_env`).
 */
function isOverriddenByEnvironment(file: string, project: ProjectView): boolean {
  if (!file.endsWith('.py')) return false;
  const known = overridden.get(project) ?? new Map<string, boolean>();
  overridden.set(project, known);
  let answer = known.get(file);
  if (answer === undefined) {
    answer = [file, ...importersOf(file, project)].some((module) => putsEnvironmentOver(module, file, project));
    known.set(file, answer);
  }
  return answer;
}

const wholeEnvironment = /\bin\s+(?:\w+\()*(?:os\.)?environ(?:\.(?:items|keys|copy)\(\))?[\s):,]/;
const ownNames = /\b(?:globals|vars|locals)\(\)\s*(?:\[|\.update\()|\bsetattr\(\s*(?:sys\.modules\[__name__\]|\w*settings)\b/;

function putsEnvironmentOver(module: string, file: string, project: ProjectView): boolean {
  const text = project.textOf(module, { start: 0, end: reach });
  if (/\bDjangoDynaconf\(/.test(text) || (ownNames.test(text) && wholeEnvironment.test(text))) return true;
  if (isFlasksObject(file, text, project)) return true;
  const called = [...text.matchAll(/^(\w+)\(\s*(?:globals|vars|locals)\(\)\s*\)/gm)].map(([, name = '']) => name);
  return called.some((name) =>
    project
      .factsIn(module, 'import')
      .filter(({ names = [] }) => names.includes(name))
      .map(({ specifier }) => project.resolveImport(module, specifier))
      .some((other) => other !== undefined && wholeEnvironment.test(project.textOf(other, { start: 0, end: reach }))),
  );
}

/** `app.config.from_object(Config)` or `from_object("shop.config")` of this module, and after it `app.config.from_prefixed_env()`. */
function isFlasksObject(file: string, text: string, project: ProjectView): boolean {
  const end = text.lastIndexOf('.from_prefixed_env(');
  const objects = [...text.slice(0, Math.max(0, end)).matchAll(/\.from_object\(\s*["']?([\w.:]+)/g)].flatMap(([, name = '']) =>
    name.split(/[.:]/),
  );
  const own = [nameOf(file).replace(/\.py$/, ''), ...project.factsIn(file, 'declaration').map(({ name }) => name)];
  return objects.some((name) => own.includes(name));
}

/** `default_config.py`, `configs/default.py`, where a source loads another one over it: by Flask's loaders, or by taking it over. */
function isOfDefaults(file: string, project: ProjectView): boolean {
  if (
    !/^_?(?:defaults?[_-](?:config|settings|conf)|(?:config|settings|conf)[_-]defaults?)\.py$/.test(nameOf(file)) &&
    !/(?:^|\/)(?:configs?|settings|conf)\/defaults?\.py$/.test(file)
  )
    return false;
  const name = nameOf(file).slice(0, -'.py'.length);
  const laterOne = new RegExp(
    `\\.from_(?:envvar|pyfile|prefixed_env|file)\\((?!.{0,80}${name})|^\\s*from\\s+[\\w.]*\\b${name}\\s+import\\s+\\*`,
    'm',
  );
  return project.files.some((other) => other.endsWith('.py') && other !== file && laterOne.test(project.textOf(other)));
}

/** `apply_env_settings(globals())` in a settings module, or in the package that takes it over: a variable for each setting wins. */
function isSetOverByVariables(file: string, project: ProjectView): boolean {
  if (!/(?:^|\/)settings(?:\/|\.py$)/.test(file)) return false;
  const packages = [file, `${/^(?:.*\/)?settings(?=\/)/.exec(file)?.[0] ?? ''}/__init__.py`];
  return packages.some(
    (module) => project.files.includes(module) && /^\w*env\w*\(\s*(?:globals|locals|vars)\(\)/m.test(project.textOf(module)),
  );
}
