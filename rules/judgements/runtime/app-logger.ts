import { literally } from '../../patterns';
import type { App, ProjectView } from '../../project';
import type { TextEdit } from '../../rule';
import { importClosure } from '../packages/imports';

export interface LoggerInFile {
  /** The name by which the file can call it. */
  readonly name: string;
  /** What makes that name known in the file. */
  readonly edits: readonly TextEdit[];
}

const made = /^(?:winston|pino|bunyan|log4js|tslog|consola|loglevel|signale|roarr):/;

/**
 * The logger that a module of the app makes and exports, with the import that a file needs for it, in the file's own style. Undefined where
 * no module or more than one does, where the name is taken, or where the import would close a circle.
 */
export function importedLogger(file: string, app: App, project: ProjectView): LoggerInFile | undefined {
  const text = project.textOf(file);
  const at = afterImports(file, text, project);
  if (!at) return undefined;
  if (file.endsWith('.py')) return loguru(file, text, at.offset, app, project);
  const found = project.facts('instance-export').filter(({ file: other, fact }) => {
    const isRunning = project.appOf(other)?.path === app.path && project.roleOf(other) === 'runtime';
    return isRunning && fact.type !== undefined && made.test(fact.type);
  });
  const [only] = found;
  if (!only || new Set(found.map((one) => one.file)).size > 1 || only.file === file) return undefined;
  if (importClosure(only.file, project).files.has(file)) return undefined;
  const path = only.fact.path;
  const exported = path.length === 1 && path[0] !== '*' ? path[0] : path.length === 2 && path[0] === '*' ? path[1] : undefined;
  const isWhole = exported === 'default' || (path.length === 1 && path[0] === '*');
  if (!isWhole && exported === undefined) return undefined;
  const name = isWhole ? 'logger' : (exported as string);
  if (!/^[A-Za-z_$][\w$]*$/.test(name) || isTaken(name, text)) return undefined;
  const specifier = pathTo(only.file, file, text);
  const bound = isWhole ? name : `{ ${name} }`;
  // A module with a default export has no other way in from CommonJS than `.default`.
  if (at.form === 'require' && exported === 'default') return undefined;
  const line = at.form === 'require' ? `const ${bound} = require('${specifier}')` : `import ${bound} from '${specifier}'`;
  const end = /;\s*$/.test(text.slice(0, at.offset).split('\n').at(-1) ?? '') ? ';' : '';
  return { name, edits: [{ file, range: { start: at.offset, end: at.offset }, text: `\n${line}${end}` }] };
}

function loguru(file: string, text: string, offset: number, app: App, project: ProjectView): LoggerInFile | undefined {
  const isUsed = project.facts('import').some(({ file: other, fact }) => {
    return fact.specifier === 'loguru' && project.appOf(other)?.path === app.path && project.roleOf(other) === 'runtime';
  });
  if (!isUsed || isTaken('logger', text)) return undefined;
  return { name: 'logger', edits: [{ file, range: { start: offset, end: offset }, text: '\nfrom loguru import logger' }] };
}

/** The end of the last of the imports that a file begins with, and how they are written. */
function afterImports(file: string, text: string, project: ProjectView): { offset: number; form: string } | undefined {
  const imports = project
    .factsIn(file, 'import')
    .filter(({ form, place }) => place.scope === 'top' && !place.inTry && form !== 'dynamic' && form !== 'export')
    .sort((a, b) => a.range.start - b.range.start);
  const form = imports[0]?.form;
  let offset: number | undefined;
  for (const { range, form: own } of imports) {
    if (own !== form) return undefined;
    const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
    // Whole statements of one line, one after the other.
    const line = text.slice(lineStart, lineEnd(text, range.end));
    const isPlain =
      form === 'python'
        ? /^(?:import [\w., ]+|from [\w.]+ import [\w, *]+)\s*$/.test(line)
        : /^(?:import\b.*|\} from .*|(?:const|let|var) [\w$\s{},:]+ = require\([^()]*\));?\s*$/.test(line);
    if (!isPlain) break;
    if (offset !== undefined && /\n[^\s}].*[({]\s*$/.test(text.slice(offset, lineStart)) && form !== 'import') break;
    offset = lineEnd(text, range.end);
  }
  return offset === undefined || form === undefined ? undefined : { offset, form };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

/** A relative specifier, with an extension where the file's other ones have it. */
function pathTo(target: string, file: string, text: string): string {
  const from = file.split('/').slice(0, -1);
  const to = target.split('/');
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  const path = `${from.length === 0 ? './' : '../'.repeat(from.length)}${to.join('/')}`;
  const relative = [...text.matchAll(/(?:from|require\()\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map((match) => match[1] as string);
  const isWritten =
    relative.length > 0 ? relative.some((other) => /\.[cm]?jsx?$/.test(other)) : /\.m?js$/.test(file) && /^import\b/m.test(text);
  if (isWritten) return path.replace(/\.([cm]?)tsx?$/, '.$1js');
  return path.replace(/\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
}

/** Whether a file speaks of something by that name, members of others aside. */
function isTaken(name: string, text: string): boolean {
  return new RegExp(`(?<![.\\w$])${literally(name)}(?![\\w$])`).test(text);
}
