import type { CommandFact, RuntimeVersionFact, SimpleCommand } from '../../facts';
import type { ProjectView } from '../../project';
import { packagesOfBin } from '../commands/bins';
import { isTestCommand } from '../development/test-runs';
import { installOf } from '../packages/package-managers';
import { folderAfter } from './pipeline-variables';
import { checksText, isTextChecker, isTextCheckingAction } from './text-checks';

/** Programs by which a job runs what a runtime is set up for; a script may run any. */
const programs = {
  node: /^(?:node|npm|npx|yarn|pnpm|bun|corepack|turbo|lerna|nx|make|just|task|docker|ng|vite|next|tsc|jest|vitest|playwright|cypress|sh|bash)$/,
  python:
    /^(?:python[\d.]*|pip[\d.]*|uv|uvx|poetry|pdm|hatch|tox|nox|pytest|pipenv|rye|conda|mamba|invoke|pre-commit|make|just|task|docker|sh|bash)$/,
};
const interpreters = { node: /^(?:node|zx|tsx|bun|deno)$/, python: /^python[\d.]*$/ };

/**
 * Whether the job that sets a runtime up may run the app by it: not where it only installs packages by name and runs a script with them, or
 * where all it runs is a script of the pipeline's own, or checks of the sources' style. Beside steps in other languages the runtime is there
 * for an action's sake; and a job that is named after the oldest versions uses them on purpose.
 */
export function mayRunApp({ job, runtime }: RuntimeVersionFact, file: string, project: ProjectView): boolean {
  const inFile = project.factsIn(file, 'command').filter(({ phase }) => phase === 'ci');
  const all = inFile.flatMap(({ commands }) => commands);
  const isOther = all.some(({ program }) => /^(?:go|cargo|dotnet|mvn|gradle|gradlew|bundle|composer|php)$/.test(program));
  if (isOther && !all.some((command) => isOfRuntime(command, runtime))) return false;
  if (job !== undefined && (ofOldest.test(job) || showsPages(job, file, project))) return false;
  const own = inFile.filter((fact) => fact.job === job).filter(isRead);
  if (
    own.length === 0 &&
    project.factsIn(file, 'ci-action').some((fact) => fact.job === job && isTextCheckingAction(fact.action))
  )
    return false;
  const used = own
    .flatMap(({ commands }) => commands)
    .filter((command) => isOfRuntime(command, runtime) && !asksRegistry(command));
  return used.length === 0 || !isOfToolOnly(used, runtime, project);
}

/** `olddeps`, `minimum-versions`, `test-lowest-supported` */
const ofOldest =
  /(?:^|[-_])(?:old(?:est)?|min(?:imum|imal)?|lowest)[-_]?(?:deps?|dependenc(?:y|ies)|requirements|versions?|supported|node|python)(?:$|[-_])/i;

const pageActions =
  /^(?:actions\/(?:deploy-pages|upload-pages-artifact|configure-pages)|peaceiris\/actions-(?:gh-pages|mdbook|hugo)|jamesives\/github-pages-deploy-action|mhausenblas\/mkdocs-deploy-gh-pages|crazy-max\/ghaction-github-pages)$/i;

/** Whether a job makes pages for readers and publishes them, and runs no tests: what is deployed runs elsewhere. */
export function showsPages(job: string, file: string, project: ProjectView): boolean {
  const commands = project.factsIn(file, 'command').filter((fact) => fact.job === job);
  if (commands.some((fact) => fact.commands.some(isTestCommand))) return false;
  return (
    project
      .factsIn(file, 'ci-action')
      .some(
        (fact) =>
          fact.job === job && (pageActions.test(fact.action) || /^(?:origin\/)?gh-pages$/.test(fact.inputs.ref?.value ?? '')),
      ) ||
    commands.some((fact) => fact.commands.some(({ words }) => words.some(({ text }) => /^(?:gh-pages|gh-deploy)$/.test(text))))
  );
}

function isRead({ commands }: CommandFact): boolean {
  return commands.length > 0;
}

/**
 * The folder below the repository's that all steps of a job work in which run something by the runtime it sets up: by `working-directory`, or by
 * a `cd` before. Undefined where there is none, or no one.
 */
export function workFolder({ job, runtime }: RuntimeVersionFact, file: string, project: ProjectView): string | undefined {
  const folders = new Set<string | undefined>();
  for (const fact of project.factsIn(file, 'command')) {
    if (job === undefined || fact.job !== job) continue;
    let folder = fact.cwd;
    for (const command of fact.commands) {
      folder = folder === undefined ? undefined : folderAfter(command, folder, fact);
      if (isOfRuntime(command, runtime) && !command.substituted && !asksRegistry(command)) folders.add(folder);
    }
  }
  const [only] = folders;
  return folders.size === 1 && only !== undefined && only !== '' ? only : undefined;
}

function isOfRuntime({ program, wrappers, words }: SimpleCommand, runtime: RuntimeVersionFact['runtime']): boolean {
  return (
    programs[runtime].test(program) ||
    wrappers.some((wrapper) => programs[runtime].test(wrapper.split(' ')[0] as string)) ||
    /\//.test(words[0]?.text ?? '')
  );
}

function isOfToolOnly(used: readonly SimpleCommand[], runtime: RuntimeVersionFact['runtime'], project: ProjectView): boolean {
  const installs = used.map(installOf).filter((install) => install !== undefined);
  const others = used.filter((command) => installOf(command) === undefined);
  const areNamed = installs.every(({ packages }) => packages.length > 0 && packages.every(({ text }) => isPackageName(text)));
  // What is packed for a registry, or brought up to date in the manifest, is not run.
  const isApart = (command: SimpleCommand) => packs(command) || isOfAnother(command, project);
  if (others.length > 0 && others.every((command) => checksText(command) || isApart(command)) && others.some(checksText))
    return true;
  const checks = installs.flatMap(({ packages }) => packages).map(({ text }) => text.replace(/(?<=.)[[=<>~!@].*$/, ''));
  if (areNamed && checks.some(isTextChecker) && checks.every((name) => isTextChecker(name) || name === 'pip'))
    return others.every((command) => checksText(command) || isShellScript(command));
  if (others.every(isApart)) return areNamed || others.some(packs) || used.every(installsDocumentation);
  const scripts = others.flatMap((command) => (interpreters[runtime].test(command.program) ? (scriptOf(command) ?? []) : []));
  if (scripts.length === 0 || scripts.length < others.length) return false;
  if (installs.length === 0) return scripts.every((script) => pipelinesOwn.test(script));
  return areNamed;
}

function isShellScript({ words }: SimpleCommand): boolean {
  return /^[\w./-]+\.sh$/.test(words[0]?.text ?? '');
}

/** Folders of scripts that only a pipeline or a packager has a use for. */
const pipelinesOwn = /(?:^|\/)(?:\.github|\.gitlab|\.?ci|build[-_]scripts?|release[-_]scripts?|packaging)\//;

function isPackageName(text: string): boolean {
  return /^(?:[A-Za-z@]|\$\{\{)/.test(text) && !text.includes('.txt');
}

/** `npm info shop version` */
function asksRegistry({ program, words }: SimpleCommand): boolean {
  return /^(?:npm|yarn|pnpm)$/.test(program) && /^(?:info|view|show|outdated|whoami)$/.test(words[1]?.text ?? '');
}

/** `python -m build`, `uv publish`, which make a package that others run on a version of their own. */
function packs({ program, words, wrappers }: SimpleCommand): boolean {
  if (/^(?:uv|poetry|pdm|hatch|flit|npm|yarn|pnpm)$/.test(program))
    return (
      words[1]?.text === 'publish' || words[1]?.text === 'pack' || (words[1]?.text === 'build' && !isNodeManager.test(program))
    );
  return (
    /^(?:build|twine)$/.test(program) && (program === 'twine' || wrappers.some((wrapper) => /^python[\d.]* -m$/.test(wrapper)))
  );
}

const isNodeManager = /^(?:npm|yarn|pnpm)$/;

/** `npx @acme/linter docs/`: a program that no package of the repository asks for. */
function isOfAnother({ program, words, wrappers }: SimpleCommand, project: ProjectView): boolean {
  const runner = wrappers.at(-1) ?? '';
  if (!/^(?:npx|bunx|uvx|pipx run|(?:npm|pnpm|yarn|bun) (?:dlx|exec|x))$/.test(runner)) return false;
  const name = (words[0]?.text ?? program).replace(/(?<=.)@[^/]*$/, '');
  const wanted = [...packagesOfBin(name), name];
  return (
    /^(?:@[\w.-]+\/)?[\w.-]+$/.test(name) &&
    !project.facts('dependency').some(({ fact }) => wanted.includes(fact.name)) &&
    !project.apps.some(({ path }) => project.bringsBin(path, name))
  );
}

/** `pip install -r docs/requirements.txt` */
function installsDocumentation({ words }: SimpleCommand): boolean {
  return words.some(
    ({ text }, index) => /^(?:-r|--requirement)$/.test(words[index - 1]?.text ?? '') && /(?:^|\/)docs?\//.test(text),
  );
}

/** `tools/translate.py` of `python tools/translate.py --all`; undefined where an option says what runs. */
function scriptOf({ words }: SimpleCommand): string | undefined {
  const text = words[1]?.text;
  return text !== undefined && /^[\w./-]+\.(?:py|[cm]?[jt]s)$/.test(text) ? text : undefined;
}
