import type { Place, Range } from './facts';
import { nameOf } from './paths';
import type { App, ProjectView } from './project';
import { wordsOf } from './secret-names';

const words =
  /(?:^|[._\-/\s])(?:dev|devel|develop|development|devcontainer|devenv|codesandbox|gitpod|local|debug|test|tests|testing|integration|e2e|cypress|playwright)\d*(?:$|[._\-/\s])/i;

/** Whether a stage, Dockerfile, compose file, process file or folder is named as one of development or tests: `dev`, `Dockerfile.e2e`, `pr-test2`, `.devcontainer/…`. */
export function isDevelopmentName(name: string): boolean {
  return words.test(name);
}

const tests = /(?:^|[/.])(?:tests?|__tests__|e2e|specs?)(?:\/|\.(?=[^/]*$)|$)|(?:^|\/)Dockerfile[._-](?:tests?|e2e)\b[^/]*$/i;

/** Whether a Dockerfile or script is one of tests by its folder or name: `tests/Dockerfile`, `api.e2e.Dockerfile`, `start.test.sh`. */
export function isOfTests(file: string): boolean {
  return tests.test(file);
}

/** Whether a file sets up the machine that somebody writes code on: `.devcontainer/Dockerfile`, `.gitpod.Dockerfile`. */
export function isOfWorkspace(file: string): boolean {
  return /(?:^|\/)\.(?:devcontainer|codesandbox|gitpod)(?:[/.]|$)/.test(file);
}

/** Whether a place runs only where the environment's name says it is not production: `if (process.env.NODE_ENV !== 'production')`. */
export function isOnlyInDevelopment({ guard }: Place): boolean {
  if (!guard) return false;
  return guard.is ? guard.values.every((value) => isDevelopmentName(value)) : guard.values.includes('production');
}

/** Settings of a developer's machine or of CI in a module of their own: `settings/local_dev.py`, `settings/ci.py`. */
export function isDevelopmentSettings(file: string): boolean {
  return (
    /(?:^|\/)(?:settings|config|conf)\/[^/]+\.py$/.test(file) &&
    /(?:^|[._-])(?:dev|devel|development|dev-?stack|local|ci|circle(?:ci)?|travis|jenkins|github|gitlab|buildkite|e2e|testing|docker[-_]compose)(?:[._-]|$)/i.test(
      nameOf(file).replace(/\.py$/, ''),
    )
  );
}

/** Python settings that a class named for development or tests holds, or one that turns Flask's tests on: `class Development(Config)`, `TESTING = True`. */
export function isInDevelopmentClass(file: string, range: Range, project: ProjectView): boolean {
  if (!file.endsWith('.py')) return false;
  const before = project.textOf(file, { start: 0, end: range.start });
  if (!/\n[ \t]+[^\n]*$/.test(before)) return false;
  const name = /^class\s+(\w+)(?![\s\S]*^\S)/m.exec(before)?.[1] ?? '';
  if (isDevelopmentName(name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/-?(?:Config|Settings)$/, ''))) return true;
  if (/^(?:Base|Default|App)?(?:Config|Settings)?$/.test(name)) return false;
  return /^[ \t]+TESTING\s*(?::\s*bool\s*)?=\s*True\b/m.test(declarationAround(file, range, project)?.text ?? '');
}

/** The function, class or constant of a file's outermost level that a place stands in. */
function declarationAround(file: string, { start }: Range, project: ProjectView): { name: string; text: string } | undefined {
  const all = project.textOf(file);
  const before = all.slice(0, start);
  if (!/\n[ \t]+[^\n]*$/.test(before)) return undefined;
  const [head] = [...before.matchAll(declaration)].slice(-1);
  if (!head || outermost.test(before.slice(head.index + head[0].length))) return undefined;
  const lineEnd = all.indexOf('\n', start) + 1 || all.length;
  return { name: head[1] as string, text: all.slice(head.index, lineEnd) + all.slice(lineEnd).split(outermost, 1).join('') };
}

const declaration = /^(?:export )?(?:default )?(?:abstract )?(?:async )?(?:function\*?|class|const|let|var|def) +([\w$]+).*$/gm;
/** Begins what comes after a declaration, or ends it. */
const outermost = /^[^\s)\]]/m;

/** Whether a place stands in what takes another's part or is tried out: `createDummyServer()`, `class FakeMailer`, `mockGateway`. */
export function isInStandIn(file: string, range: Range, project: ProjectView): boolean {
  const name = declarationAround(file, range, project)?.name ?? '';
  return wordsOf(name).some((word) => /^(?:dummy|fakes?|mock(?:s|ed)?|stub(?:s|bed)?|noop)$/.test(word));
}

/** Whether a place stands in a function that only developers' processes call, by its name or because it drives Vite's own server: `devHandler`. */
export function isInDevelopersFunction(file: string, range: Range, project: ProjectView): boolean {
  const around = declarationAround(file, range, project);
  if (!around) return false;
  if (wordsOf(around.name).some((word) => /^(?:dev|development)$/.test(word))) return true;
  return /\bvite\w*[?!]?\.(?:transformIndexHtml|ssrLoadModule|ssrFixStacktrace)\(/i.test(around.text);
}

/** Whether an app is a plugin of pytest's: what it calls, its own programs too, are systems under test. */
export function isTestPlugin(app: App | undefined, project: ProjectView): boolean {
  return (app?.manifests ?? []).some((manifest) => /\bpytest11\b/.test(project.textOf(manifest)));
}
