import type { FileWriteFact } from '../../../../rules/facts';
import { complete } from './api-table';
import { bodyOf } from './apis/files';
import { filePath } from './apis/paths';
import type { Module } from './module';
import type { Reader } from './reader';
import { memberName, type Node, unwrap } from './syntax';

/** Uploads that are put on the disk by what no table of calls can name: `mv` of express-fileupload, `uploadDir` set on a form. */
export function uploadsOf(module: Module, reader: Reader): FileWriteFact[] {
  const facts: FileWriteFact[] = [];
  const add = (path: Node, at: Node, api: string) => {
    facts.push(complete('file-write', { ...bodyOf(filePath(reader, path), path, api, 'upload'), place: reader.placeOf(at) }));
  };
  for (const node of module.calls) {
    const callee = unwrap(node.callee);
    const path = node.arguments[0];
    if (callee.type !== 'MemberExpression' || memberName(callee) !== 'mv' || !path || path.type === 'SpreadElement') continue;
    if (isUploadedFile(reader, callee.object, 0)) add(path, node, 'express-fileupload mv');
  }
  for (const write of module.writes) {
    if (write.type !== 'AssignmentExpression' || write.operator !== '=' || write.left.type !== 'MemberExpression') continue;
    if (memberName(write.left) !== 'uploadDir' || reader.apiOf(write.left.object)?.module !== 'formidable') continue;
    add(write.right, write, 'formidable uploadDir');
  }
  return facts;
}

/** Taken out of `req.files`, by a name, an index or a loop over it. */
function isUploadedFile(reader: Reader, node: Node, depth: number): boolean {
  if (depth > 6) return false;
  const inner = unwrap(node);
  if (inner.type === 'MemberExpression') return memberName(inner) === 'files' || isUploadedFile(reader, inner.object, depth + 1);
  if (inner.type !== 'Identifier') return false;
  const source = sourceOf(reader, inner);
  return source !== undefined && source !== inner && isUploadedFile(reader, source, depth + 1);
}

/** What a constant is taken from, a loop runs over, or a callback is called with. */
function sourceOf(reader: Reader, identifier: Node): Node | undefined {
  const definition = reader.module.variableOf(identifier)?.defs[0];
  for (let at: Node | undefined = definition?.name; at; at = at.parent) {
    if (at.type === 'VariableDeclarator') {
      if (at.init) return at.init;
      const loop = at.parent.parent;
      return loop.type === 'ForOfStatement' ? loop.right : undefined;
    }
    if (at.type === 'ArrowFunctionExpression' || at.type === 'FunctionExpression') {
      const call = at.parent;
      return call.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? call.callee.object : undefined;
    }
  }
  return undefined;
}
