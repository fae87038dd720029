import type { Value } from '../../../../../rules/facts';
import type { Reader } from '../reader';
import { isFunction, memberName, type Node, rangeOf, unwrap, walk } from '../syntax';

/** A path in a program, as far as its text tells where it lies. */
export interface FilePath {
  /** `unknown` where its folder is not certain. */
  readonly value: Value;
  /** In the system's scratch space. */
  readonly scratch: boolean;
}

/** Where a path begins. */
type Root = 'literal' | 'here' | 'env' | 'scratch' | 'unknown';

const scratchPackages = /^(?:tmp|tmp-promise|tempy|temp|temp-dir|temp-write|tempfile|unique-temp-dir|os-tmpdir|temp-path)$/;
const scratchText = /^(?:\/private)?\/(?:tmp|var\/tmp|var\/folders|dev\/shm|dev|proc)(?:\/|$)/;

export function filePath(reader: Reader, node: Node): FilePath {
  const value = reader.value(node);
  const root = rootOf(reader, node, 0);
  const text = value.kind === 'literal' ? String(value.value) : value.kind === 'partial' ? value.parts[0] : undefined;
  if (root === 'scratch' || (typeof text === 'string' && scratchText.test(text))) return { value, scratch: true };
  if (value.kind === 'env' && /TE?MP/.test(value.name)) return { value, scratch: true };
  if (value.kind === 'unknown' && (root === 'here' || root === 'literal')) {
    const parts = [`./${besideModule(reader, node) ?? ''}`, null];
    return { value: { kind: 'partial', parts, range: value.range, slot: 'none' }, scratch: false };
  }
  if (value.kind !== 'partial' || root !== 'unknown') return { value, scratch: false };
  return { value: { kind: 'unknown', range: rangeOf(node) }, scratch: false };
}

/** `new URL('./uploads/a.txt', import.meta.url)`: what is written of it. */
function besideModule(reader: Reader, node: Node): string | undefined {
  const made = reader.definition(node) ?? unwrap(node);
  if (made.type !== 'NewExpression' || made.callee.type !== 'Identifier' || made.callee.name !== 'URL') return undefined;
  const path = made.arguments[0] && reader.value(made.arguments[0]);
  return path?.kind === 'literal' && typeof path.value === 'string' ? path.value.replace(/^\.\//, '') : undefined;
}

function rootOf(reader: Reader, node: Node, depth: number): Root {
  if (depth > 12) return 'unknown';
  const inner = unwrap(node);
  const inside = (next: Node) => rootOf(reader, next, depth + 1);
  const api = reader.apiOf(inner);
  if (api && (scratchPackages.test(api.module) || (api.module === 'os' && api.path.startsWith('tmpdir')))) return 'scratch';
  if (api && /(?:^|\.)mkdtemp(?:Sync|Disposable|DisposableSync)?\(/.test(api.path)) return 'scratch';
  switch (inner.type) {
    case 'Literal':
      return 'literal';
    case 'TemplateLiteral': {
      const first = inner.expressions[0];
      return inner.quasis[0]?.value.raw === '' && first ? inside(first) : 'literal';
    }
    case 'BinaryExpression':
      return inside(inner.left);
    case 'AwaitExpression':
      return inside(inner.argument);
    case 'LogicalExpression': {
      const left = inside(inner.left);
      return left === 'unknown' || left === 'env' ? inside(inner.right) : left;
    }
    case 'ConditionalExpression': {
      const roots = [inside(inner.consequent), inside(inner.alternate)];
      return roots.includes('unknown') ? 'unknown' : roots.includes('scratch') ? 'scratch' : (roots[0] as Root);
    }
    case 'CallExpression':
    case 'NewExpression':
      return ofCall(reader, inner.callee, inner.arguments, inside);
    case 'Identifier':
      if (inner.name === '__dirname' || inner.name === '__filename') return 'here';
      return ofName(reader, inner, inside);
    case 'MemberExpression':
      if (inner.object.type === 'MetaProperty') return 'here';
      if (reader.value(inner).kind === 'env') return 'env';
      return ofName(reader, inner, inside);
    default:
      return 'unknown';
  }
}

function ofCall(reader: Reader, callee: Node, args: readonly Node[], inside: (node: Node) => Root): Root {
  const api = reader.apiOf(callee);
  const name = api?.path ?? (callee.type === 'MemberExpression' ? memberName(callee) : undefined) ?? '';
  if (api?.module === 'process' && name === 'cwd') return 'here';
  if (api?.module === 'url' && name === 'fileURLToPath') return args[0] ? inside(args[0]) : 'unknown';
  if (name === 'URL' && (api?.module === 'global' || api?.module === 'url')) return args[1] ? inside(args[1]) : 'unknown';
  if (api && /^path/.test(api.module) && args[0]) return inside(args[0]);
  const given = returned(reader, callee);
  return given.length > 0 && given.every((value) => inside(value) === 'scratch') ? 'scratch' : 'unknown';
}

/** What a function of the file gives back. */
function returned(reader: Reader, callee: Node): readonly Node[] {
  const fn = callee.type === 'Identifier' ? reader.definition(callee) : undefined;
  if (!isFunction(fn) || !fn.body) return [];
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  const values: Node[] = [];
  walk(fn.body, (inner) => {
    if (inner.type === 'ReturnStatement' && inner.argument) values.push(inner.argument);
  });
  return values;
}

function ofName(reader: Reader, node: Node, inside: (node: Node) => Root): Root {
  const made = reader.definition(node);
  if (made && made !== node) return inside(made);
  return reader.value(node).kind === 'env' ? 'env' : 'unknown';
}
