import { literally } from '../../../../rules/patterns';
import type { Call } from './api-table';
import { isFunction, type Node, rangeOf, unwrap } from './syntax';

/** `tmp`, `tempPath`, `TMP_FILE`, `uploadTemp`. */
const scratchName = /^(?:te?mp|TE?MP|scratch)(?![a-z])|[a-z\d]Te?mp(?![a-z])|_(?:te?mp|TE?MP)(?:_|$)/;
/** The folder that a child or one job works in, for as long as it does. */
const workName =
  /^(?:sandbox|staging|work(?:ing)?_?dir|private_?data_?dir|run_?dir)(?:path|dir|folder)?$|(?:sandbox|staging)_?(?:dir|folder|path)$/i;
/** Variables by which somebody asks a process to show what it does. */
const diagnosis = /\bprocess\.env(?:\.|\[['"])\w*(?:DUMP|DEBUG|TRACE|RECORD|PROFIL)\w*/;

/** Whether nobody means to keep what a call writes to a path: scratch, diagnostics that were asked for, a cache that is filled again. */
export function isPassingFile(made: Call, path: Node): boolean {
  return isScratch(made, unwrap(path)) || isDiagnostic(made) || isRefilled(made, path) || isLast(made) || isFromEnvironment(made);
}

/** A file under a name of scratch, or one that the function in which its path is made removes afterwards, or hands to a store. */
function isScratch(made: Call, path: Node): boolean {
  if (path.type !== 'Identifier') return false;
  if (scratchName.test(path.name) || workName.test(path.name)) return true;
  const block = made.module.variableOf(path)?.scope.variableScope.block;
  if (!block || !isFunction(block)) return false;
  const after = made.text({ start: made.node.range[1], end: block.range[1] });
  const name = literally(path.name);
  return new RegExp(`(?:${removal}\\s*\\(\\s*|${upload}\\((?:[^()'"]|'[^'\\n]*'|"[^"\\n]*")*\\b)${name}\\b`).test(after);
}

/** Also by a helper of the program's own: `safeUnlink(path)`, `removeTempFile(path)`. */
const removal =
  '\\b(?:\\w*[uU]nlink\\w*|rm|rmSync|remove|removeSync|rimraf|(?:try|safe|async)?_?(?:[rR]emove|[dD]elete|[cC]lean_?[uU]p)_?(?:\\w*(?:File|Temp|Tmp)\\w*)?)';
/** What is handed to an upload lies in the store then. */
const upload = '\\b\\w*(?:[uU]pload|putObject|fPutObject)\\w*';

/** An upload that a handler of the same file takes away again: `fs.unlink(req.file.path)`. */
export function isTakenAway({ text }: Call['module']): boolean {
  const path = 'req(?:uest)?\\.files?(?:\\.\\w+)?\\??\\.path';
  const [, name] = new RegExp(`\\b(?:const|let|var)\\s+(\\w+)\\s*=\\s*${path}\\b`).exec(text) ?? [];
  return new RegExp(`${removal}\\s*\\(\\s*(?:${path}${name === undefined ? '' : `|${name}`})\\b`).test(text);
}

/** `if (process.env.WS_DUMP) await fs.writeFile(…)`. */
function isDiagnostic(made: Call): boolean {
  for (let at: Node | undefined = made.node.parent; at && !isFunction(at); at = at.parent) {
    if (at.type === 'IfStatement' && diagnosis.test(made.text(rangeOf(at.test)))) return true;
  }
  return false;
}

/** `await writeFile(path, text); process.exit();`: a mode of the program that writes what somebody asked for, and ends. */
function isLast(made: Call): boolean {
  let child: Node = made.node;
  for (let at: Node | undefined = child.parent; at && !isFunction(at); at = at.parent) {
    if (at.type === 'BlockStatement') {
      const statements: readonly Node[] = at.body;
      const after = statements.slice(statements.indexOf(child) + 1);
      return after.some((statement) => /^process\.exit\(/.test(made.text(rangeOf(statement))));
    }
    child = at;
  }
  return false;
}

/** `fs.writeFileSync('credentials.json', process.env.CREDENTIALS)`: a variable's value in the form that a library wants; it is written anew. */
function isFromEnvironment(made: Call): boolean {
  const content = made.expression(1);
  if (!content || !/^(?:write|output)/.test(made.method ?? '')) return false;
  const texts = [made.text(rangeOf(content)), made.text(rangeOf(made.definition(content) ?? content))];
  return texts.some((text) => /^(?:\w[\w.]*\()*\s*process\.env(?:\.\w+|\[['"]\w+['"]\])/.test(text));
}

const fetches =
  /\bfetch\w*\s*\(|\baxios\b|\bgot\s*[(.]|\bundici\b|\bhttps?\.(?:get|request)\s*\(|\brequest\s*\(|\bawait\s+[\w.]+\.(?:list|fetch|download)\w*\s*\(/;

/**
 * A cache that the module fetches anew where it is missing or old: named so, asked for before (`existsSync(cachePath)`), and written by the
 * function that fetches what is in it.
 */
function isRefilled(made: Call, path: Node): boolean {
  const written = pathTexts(made, path);
  if (!written.some((text) => /cache/i.test(text))) return false;
  let outermost: Node | undefined;
  for (let at: Node | undefined = made.node.parent; at; at = at.parent) if (isFunction(at)) outermost = at;
  if (!outermost || !fetches.test(made.text(rangeOf(outermost)))) return false;
  return made.module.calls.some((call) => {
    const callee = unwrap(call.callee);
    const name = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined;
    const [asked] = call.arguments;
    const called = callee.type === 'Identifier' ? callee.name : name;
    if (
      !asked ||
      asked.type === 'SpreadElement' ||
      !/^(?:exists|existsSync|stat|statSync|access|accessSync|pathExists)$/.test(called ?? '')
    )
      return false;
    return pathTexts(made, asked).some((text) => written.includes(text));
  });
}

/** A path as it is written, and as the constants and fields of the file that it stands for are. */
function pathTexts(made: Call, path: Node): string[] {
  const inner = unwrap(path);
  const texts = [made.text(rangeOf(inner))];
  const source = made.definition(inner);
  if (source && source !== inner) texts.push(made.text(rangeOf(source)));
  if (inner.type === 'MemberExpression' && inner.object.type === 'ThisExpression' && inner.property.type === 'Identifier') {
    const container = made.module.thisContainer(inner);
    if (container)
      texts.push(...made.module.fieldValues(container, inner.property.name).map((value) => made.text(rangeOf(value))));
  }
  return texts.map((text) => text.replace(/\s+/g, ''));
}
