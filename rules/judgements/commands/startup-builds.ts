import { joinFolder } from '../../paths';
import type { App, ProjectView, Start } from '../../project';
import type { Fix, TextEdit } from '../../rule';
import { buildContext } from '../containers/build-context';
import { lockfileFor } from '../packages/lockfiles';
import { installOf, scriptRunOf } from '../packages/package-managers';
import { type BuildStep, buildStepOf } from './build-tools';
import { withoutCommand, withoutScript } from './command-edits';

/** Takes a build step out of a start command, and has the build do it where nothing does yet; undefined where it is not clear what would. */
export function moveToBuild(start: Start, step: BuildStep, project: ProjectView): Fix | undefined {
  if (step === 'transpile') return undefined;
  const { fact, command, file } = start;
  const isAlone = fact.commands.length === 1 && /^pre/.test(fact.name ?? '');
  const edit = isAlone ? withoutScript(fact, project, file) : withoutCommand(fact, command, project, file);
  const built = edit && builtElsewhere(start, step, project);
  if (!edit || !built) return undefined;
  const line = textOf(start);
  return built === true
    ? { title: `Take \`${line}\` out of the start`, edits: [edit] }
    : { title: `Move \`${line}\` into the build`, edits: [edit, built] };
}

function textOf({ command }: Start): string {
  return command.words.map(({ text }) => text).join(' ');
}

/** True where the build does the step already, else the edit that makes it do so. */
function builtElsewhere(start: Start, step: BuildStep, project: ProjectView): true | TextEdit | undefined {
  const { origin, originFile, app } = start;
  switch (origin.origin) {
    case 'docker-cmd':
    case 'docker-entrypoint':
      return isBuiltIn(originFile, start, step, project) || runLine(start, step, project);
    case 'compose-command':
    case 'compose-entrypoint': {
      const dockerfile = dockerfileOf(start, project);
      return (dockerfile !== undefined && isBuiltIn(dockerfile, start, step, project)) || undefined;
    }
    // Buildpacks and platforms that read the manifest install by themselves and run its build script.
    case 'procfile':
    case 'package-script':
      return step === 'install' || hasBuildScript(start, app, project) || undefined;
    default:
      return undefined;
  }
}

function hasBuildScript({ command, fact }: Start, app: App | undefined, project: ProjectView): boolean {
  const script = scriptRunOf(command)?.script;
  const line = command.words.map(({ text }) => text).join(' ');
  return (app?.manifests ?? []).some((manifest) =>
    project
      .factsIn(manifest, 'command')
      .some(
        (other) =>
          other !== fact &&
          other.origin === 'package-script' &&
          /^(?:build|heroku-postbuild)$/.test(other.name ?? '') &&
          (script === other.name ||
            other.commands.some((part) => scriptRunOf(part)?.script === script && script !== undefined) ||
            other.commands.some(({ words }) => words.map(({ text }) => text).join(' ') === line)),
      ),
  );
}

function dockerfileOf({ origin, originFile }: Start, project: ProjectView): string | undefined {
  const { build } =
    project.factsIn(originFile, 'workload').find(({ name }) => name === origin.workload || name === origin.name) ?? {};
  return build?.context === undefined ? undefined : (build.dockerfile ?? joinFolder(build.context, 'Dockerfile'));
}

/** A RUN line of the image, of whichever stage, does the same. */
function isBuiltIn(dockerfile: string, { command }: Start, step: BuildStep, project: ProjectView): boolean {
  const own = installOf(command)?.manager;
  const script = scriptRunOf(command)?.script;
  return project
    .factsIn(dockerfile, 'command')
    .filter(({ origin }) => origin === 'docker-run')
    .flatMap(({ commands }) => commands)
    .some((other) => {
      if (step === 'install') return own !== undefined && installOf(other)?.manager === own;
      const otherScript = scriptRunOf(other)?.script;
      return script === undefined
        ? buildStepOf(other) === 'compile' && (other.program === command.program || otherScript === 'build')
        : otherScript === script;
    });
}

/** The line that runs the step, behind the one that brings the source; before it the user may still be one who can write. */
function runLine(start: Start, step: BuildStep, project: ProjectView): TextEdit | undefined {
  const { command, origin, originFile: file } = start;
  // Nothing can be compiled before its dependencies are there.
  if (step === 'compile' && start.fact.commands.some((other) => other !== command && installOf(other))) return undefined;
  const source = project
    .factsIn(file, 'copy')
    .filter((copy) => copy.stage.index === origin.stage?.index && copy.from === undefined)
    .findLast(({ sources }) => sources.some(({ text }) => /^(?:\.\/?|\/|\*)$/.test(text)));
  const line = step === 'install' ? lockedInstall(start, project) : textOf(start);
  const end =
    source && /^[ \t]*\r?\n/.exec(project.textOf(file, { start: source.range.end, end: source.range.end + 200 }))?.[0].length;
  if (!source || end === undefined || line === undefined) return undefined;
  const at = source.range.end + end;
  return { file, range: { start: at, end: at }, text: `RUN ${line}\n` };
}

/** The install that keeps to the lockfile; undefined where there is none to keep to. */
function lockedInstall({ command, originFile, app }: Start, project: ProjectView): string | undefined {
  const install = installOf(command);
  if (!install || install.packages.length > 0) return undefined;
  const { manager } = install;
  if (manager !== 'npm' && manager !== 'yarn' && manager !== 'pnpm')
    return manager === 'pip' ? command.words.map(({ text }) => text).join(' ') : undefined;
  const lockfile = lockfileFor(project, manager, app?.path ?? '');
  if (lockfile === undefined || project.isDockerIgnored(lockfile, buildContext(project, originFile), originFile))
    return undefined;
  const words = command.words.map(({ text }) => text);
  if (install.locked) return words.join(' ');
  if (manager === 'npm') return words.map((word) => (word === install.verb.text ? 'ci' : word)).join(' ');
  return undefined;
}
