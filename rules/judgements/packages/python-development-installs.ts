import type { DependencyFact, Range, SimpleCommand, Word } from '../../facts';
import { folderOf, foldersUp, joinFolder, nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { wordsRange } from '../commands/starts';
import { buildContext } from '../containers/build-context';
import { isDockerfile } from '../containers/dockerfile-names';
import { stagesUnder } from '../containers/image-stages';
import { devServerOf } from '../development/dev-servers';
import { isDevelopmentName } from '../development/development';
import { isProductionName } from '../development/environments';
import { isTestCommand } from '../development/test-runs';
import { installOf } from './package-managers';

/** An install of Python packages that brings those of development along. */
export interface DevelopmentInstall {
  /** As a person would name it: `uv sync`, `pipenv install --dev`, `pip install -r requirements-dev.txt`. */
  readonly command: string;
  /** What leaves them out, where an option of the manager does: put in after the verb. */
  readonly flag?: string;
  readonly verb: Word;
  /** Where the line itself asks for them: the words that do. */
  readonly asked?: Word;
}

const developmentGroup =
  /^(?:dev(?:el|elop|elopment)?|tests?|testing|lint(?:ing|ers?)?|docs?|types?|typing|mypy|format(?:ting)?|quality)$/i;
const developmentList =
  /^(?:(?:requirements?|reqs?)[._-](?:dev(?:el|elop|elopment)?|tests?|testing)|(?:dev(?:el|elop|elopment)?|tests?|testing)[._-](?:requirements?|reqs?))\.(?:txt|in|pip)$/i;
const developmentListInFolder = /(?:^|\/)(?:requirements?|reqs?)\/(?:dev(?:el|elop|elopment)?|tests?|testing)\.(?:txt|in|pip)$/i;
const selects =
  /^(?:--only|--without|--with|--no-dev|--no-group|--only-group|--no-default-groups|--only-dev|--all-groups|--group|--prod|--production|--package)(?:=|$)/;

/**
 * What a command brings along that only development needs; undefined where it leaves that out or cannot be known.
 * @param dependencies of the manifest that the command reads
 */
function developmentInstallOf(command: SimpleCommand, dependencies: readonly DependencyFact[]): DevelopmentInstall | undefined {
  const install = installOf(command);
  // `poetry install $(test "$ENV" = production && echo "--no-dev")`
  if (!install || command.conditional || command.words.some(({ dynamic }) => dynamic)) return undefined;
  const { verb, manager } = install;
  const words = command.words.slice(1);
  const named = `${manager} ${words[0] === verb ? '' : `${words[0]?.text} `}${verb.text}`;
  if (manager === 'pip' || (manager === 'uv' && verb.text === 'install')) {
    const asked = developmentFile(words) ?? developmentExtra(words);
    return asked && { command: `${named} ${asked.text.startsWith('.') ? '' : '-r '}${asked.text}`, verb, asked };
  }
  if (manager === 'pipenv') {
    const asked = words.find(({ text }) => text === '--dev' || text === '-d');
    const hasAny = dependencies.some(({ group }) => group === 'dev');
    return asked && install.packages.length === 0 && hasAny ? { command: `${named} ${asked.text}`, verb, asked } : undefined;
  }
  if ((manager !== 'uv' || verb.text !== 'sync') && (manager !== 'poetry' || verb.text === 'add')) return undefined;
  if (words.some(({ text }) => selects.test(text))) return undefined;
  const groups = new Set(
    dependencies.flatMap(({ defaultGroup }) => (defaultGroup?.manager === manager ? [defaultGroup.name] : [])),
  );
  const leftOut = [...groups].filter((name) => developmentGroup.test(name));
  if (leftOut.length === 0) return undefined;
  const flag = manager === 'poetry' ? `--without ${leftOut.join(',')}` : leftOut.map(uvFlag).join(' ');
  return { command: named, flag, verb };
}

function uvFlag(group: string): string {
  return group === 'dev' ? '--no-dev' : `--no-group ${group}`;
}

/** The list after `-r` that is one of development by its name. */
function developmentFile(words: readonly Word[]): Word | undefined {
  return words.find(({ text }, index) => {
    const isList = /^(?:-r|--requirements?)$/.test(words[index - 1]?.text ?? '');
    return isList && (developmentList.test(nameOf(text)) || developmentListInFolder.test(text));
  });
}

/** `.[dev]`, `-e .[server,test]` */
function developmentExtra(words: readonly Word[]): Word | undefined {
  return words.find(({ text }) => {
    const extras = /^\.{1,2}[\w./-]*\[([\w,\s-]+)\]$/.exec(text)?.[1];
    return extras?.split(',').some((extra) => /^(?:dev(?:el|elop|elopment)?|tests?|testing)$/i.test(extra.trim()));
  });
}

/** Leaves the packages of development out, or takes them out again: `uv sync --no-dev`, `poetry install --only main`. */
function leavesOutDevelopment(command: SimpleCommand): boolean {
  return (
    /^(?:uv|poetry|pdm|pipenv)$/.test(command.program) &&
    command.words.some(({ text }) =>
      /^(?:--no-dev|--only|--without|--no-default-groups|--prod|--production|clean)(?:=|$)/.test(text),
    )
  );
}

/** An install that stays in an image, and where to say so. */
export interface StayingInstall {
  readonly command: string;
  readonly flag?: string;
  readonly at: Range;
  /** `at` is the copy that takes over what another stage installed. */
  readonly copied: boolean;
  readonly edit?: { readonly range: Range; readonly text: string };
}

/**
 * The install of Python packages that brings those of development into an image whose process is one of production.
 * @param stages those whose instructions are all in the image
 */
export function pythonInstallIn(project: ProjectView, file: string, stages: ReadonlySet<number>): StayingInstall | undefined {
  if (!startsProduction(project, file, stages)) return undefined;
  const own = lastInstall(project, file, stages);
  if (own) {
    const { install, command } = own;
    const { verb, flag, asked } = install;
    const end = verb.range.end;
    const isText = project.textOf(file, verb.range) === verb.text;
    const edit =
      flag !== undefined
        ? { range: { start: end, end }, text: ` ${flag}` }
        : asked?.text === '--dev' && asked.range.start > end
          ? { range: { start: asked.range.start - 1, end: asked.range.end }, text: '' }
          : undefined;
    return { ...install, at: wordsRange(command), copied: false, ...(isText && edit && { edit }) };
  }
  for (const copy of project.factsIn(file, 'copy')) {
    const { from, stage, sources } = copy;
    if (from === undefined || !stages.has(stage.index)) continue;
    const venv = sources.find(({ text }) => /(?:^|\/)\.?venv\/?$/.test(text));
    const origin = project
      .factsIn(file, 'image')
      .find(
        ({ use, stage: other }) =>
          use === 'from' && other && (other.name?.toLowerCase() === from.toLowerCase() || String(other.index) === from),
      );
    const found = venv && origin && lastInstall(project, file, stagesUnder(project, file, origin.stage?.index));
    if (found) return { ...found.install, at: venv.range, copied: true };
  }
  return undefined;
}

const namedForProduction = /(?:^|[._-])prod(?:uction)?(?:[._-]|$)/i;

/**
 * The image starts something that is neither a development server nor a test run; neither another stage nor a Dockerfile beside it is the one of
 * production by its name.
 */
function startsProduction(project: ProjectView, file: string, stages: ReadonlySet<number>): boolean {
  const starts = project
    .factsIn(file, 'command')
    .filter(({ origin, stage }) => /^docker-(?:cmd|entrypoint)$/.test(origin) && stages.has(stage?.index ?? -1))
    .flatMap(({ commands }) => commands);
  const named = project.factsIn(file, 'image').filter(({ use }) => use === 'from');
  // `FROM development AS unittests`
  if (named.some(({ stage }) => stages.has(stage?.index ?? -1) && isForDevelopers(stage?.name ?? ''))) return false;
  const others = named.some(({ stage }) => stage?.final !== true && isProductionName(stage?.name ?? ''));
  const beside = project
    .list(folderOf(file))
    .some((name) => name !== nameOf(file) && isDockerfile(name) && namedForProduction.test(name));
  if (beside && !namedForProduction.test(nameOf(file))) return false;
  return !others && starts.length > 0 && !starts.some((command) => devServerOf(command) || isTestCommand(command));
}

function isForDevelopers(stage: string): boolean {
  return isDevelopmentName(stage) || /tests?$/i.test(stage);
}

function lastInstall(project: ProjectView, file: string, stages: ReadonlySet<number>) {
  const sets = project
    .factsIn(file, 'env-declaration')
    .some(({ name }) => /^(?:UV_NO_(?:DEV|GROUP|DEFAULT_GROUPS)|PIPENV_)/.test(name));
  const commands = project
    .factsIn(file, 'command')
    .filter(({ origin, stage }) => origin === 'docker-run' && stages.has(stage?.index ?? -1))
    .flatMap((fact) => fact.commands);
  if (sets) return undefined;
  const dependencies = manifestsFor(project, file, stages).flatMap((manifest) => project.factsIn(manifest, 'dependency'));
  for (const command of commands.toReversed()) {
    if (leavesOutDevelopment(command)) return undefined;
    const install = developmentInstallOf(command, dependencies);
    if (install) return { install, command };
  }
  return undefined;
}

/** The manifests that an image's installs read: of the folder that is copied, else of the nearest one up. */
function manifestsFor(project: ProjectView, file: string, stages: ReadonlySet<number>): readonly string[] {
  const context = buildContext(project, file);
  const copied = project
    .factsIn(file, 'copy')
    .filter(({ from, stage }) => from === undefined && stages.has(stage.index))
    .flatMap(({ sources }) => sources.map(({ text }) => text))
    .map((source) =>
      joinFolder(context, /(?:^|\/)(?:pyproject\.toml|Pipfile|\*)$/.test(source) ? source.replace(/[^/]*$/, '') : source),
    );
  const names = (folder: string) =>
    ['pyproject.toml', 'Pipfile'].map((name) => joinFolder(folder, name)).filter((path) => project.files.includes(path));
  const folder = [...copied, ...foldersUp(context)].find((candidate) => names(candidate).length > 0);
  return folder === undefined ? [] : names(folder);
}
