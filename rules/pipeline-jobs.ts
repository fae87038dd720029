import type { CommandFact, RuntimeVersionFact, SimpleCommand } from './facts';
import { installOf } from './package-managers';
import type { ProjectView } from './project';

/** Programs by which a job runs what a runtime is set up for; a script may run any. */
const programs = {
  node: /^(?:node|npm|npx|yarn|pnpm|bun|corepack|turbo|lerna|nx|make|just|task|docker|ng|vite|next|tsc|jest|vitest|playwright|cypress|sh|bash)$/,
  python:
    /^(?:python[\d.]*|pip[\d.]*|uv|uvx|poetry|pdm|hatch|tox|nox|pytest|pipenv|rye|conda|mamba|invoke|pre-commit|make|just|task|docker|sh|bash)$/,
};
const interpreters = { node: /^(?:node|zx|tsx|bun|deno)$/, python: /^python[\d.]*$/ };

/**
 * Whether the job that sets a runtime up may run the app by it: not where it only installs packages by name and runs a script with them, or
 * where all it runs is a script of the pipeline's own. Beside steps in other languages the runtime is there for an action's sake.
 */
export function runsApp({ job, runtime }: RuntimeVersionFact, file: string, project: ProjectView): boolean {
  const inFile = project.factsIn(file, 'command').filter(({ phase }) => phase === 'ci');
  const all = inFile.flatMap(({ commands }) => commands);
  const isOther = all.some(({ program }) => /^(?:go|cargo|dotnet|mvn|gradle|gradlew|bundle|composer|php)$/.test(program));
  if (isOther && !all.some((command) => isOfRuntime(command, runtime))) return false;
  const own = inFile.filter((fact) => fact.job === job).filter(isRead);
  const used = own.flatMap(({ commands }) => commands).filter((command) => isOfRuntime(command, runtime));
  return used.length === 0 || !isOfToolOnly(used, runtime);
}

function isRead({ commands }: CommandFact): boolean {
  return commands.length > 0;
}

function isOfRuntime({ program, wrappers, words }: SimpleCommand, runtime: RuntimeVersionFact['runtime']): boolean {
  return (
    programs[runtime].test(program) ||
    wrappers.some((wrapper) => programs[runtime].test(wrapper.split(' ')[0] as string)) ||
    /\//.test(words[0]?.text ?? '')
  );
}

function isOfToolOnly(used: readonly SimpleCommand[], runtime: RuntimeVersionFact['runtime']): boolean {
  const installs = used.map(installOf).filter((install) => install !== undefined);
  const others = used.filter((command) => installOf(command) === undefined);
  const scripts = others.flatMap((command) => (interpreters[runtime].test(command.program) ? (scriptOf(command) ?? []) : []));
  if (scripts.length === 0 || scripts.length < others.length) return false;
  if (installs.length === 0) return scripts.every((script) => /(?:^|\/)\.github\//.test(script));
  return installs.every(
    ({ packages }) => packages.length > 0 && packages.every(({ text }) => /^[A-Za-z@]/.test(text) && !text.includes('.txt')),
  );
}

/** `tools/translate.py` of `python tools/translate.py --all`; undefined where an option says what runs. */
function scriptOf({ words }: SimpleCommand): string | undefined {
  const text = words[1]?.text;
  return text !== undefined && /^[\w./-]+\.(?:py|[cm]?[jt]s)$/.test(text) ? text : undefined;
}
