import type { Call, FactBody } from '../api-table';
import { isClass, type Node, rangeOf, unwrap } from '../syntax';

/**
 * Who closes what a call opened. `receiver`: the object whose method is called. `result`: what the call gives. `either`: the receiver
 * where it has a name, else the result, which is the same object. `none`: nobody that the text could name.
 */
export type Closer = 'receiver' | 'result' | 'either' | 'none';

/** How what was opened is closed, in the words of this file; `how` follows the name of what closes it. */
export function closing(listen: Call, closer: Closer, how = 'close()'): Partial<FactBody<'listen'>> {
  const { statement } = listen;
  const place = statement && { statementEnd: statement.end, indent: statement.indent };
  if (closer === 'none' || !statement) return { ...place };
  const receiver = receiverOf(listen);
  // `promisify(server.listen).bind(server)(port)` gives no server.
  if (closer !== 'result' && unwrap(listen.node.callee).type === 'CallExpression') return { ...place };
  if (closer !== 'result' && receiver) return { ...place, ...receiver.name, close: receiver.access + how };
  if (closer === 'receiver') return { ...place };
  const { variable } = statement;
  if (variable !== undefined)
    return { ...place, server: variable, close: `${variable}${mayBeUnset(listen, variable) ? '?.' : '.'}${how}` };
  if (!statement.bare) return { ...place };
  const name = ['server', 'httpServer', 'listener'].find((candidate) => listen.isFreeName(candidate));
  if (!name) return { ...place };
  return { ...place, close: `${name}.${how}`, capture: { at: statement.start, text: `const ${name} = ` } };
}

/** `app.` of `app.listen()`, `this.server?.` where the compiler takes that for possibly unset. */
function receiverOf(listen: Call): { access: string; name: { server: string; inModule?: true } } | undefined {
  const callee = unwrap(listen.node.callee);
  if (callee.type !== 'MemberExpression' || !isChain(callee.object)) return undefined;
  const text = listen.text(rangeOf(callee.object));
  const variable = listen.module.variableOf(callee.object);
  const inModule = variable !== undefined && variable.scope.block.type === 'Program';
  return {
    access: `${text}${mayBeUnset(listen, text) ? '?.' : '.'}`,
    name: { server: text, ...(inModule && { inModule }) },
  };
}

/** `app`, `this.server`, `exports.server`. */
function isChain(node: Node): boolean {
  if (node.type === 'Identifier') return true;
  return node.type === 'MemberExpression' && !node.computed && (node.object.type === 'ThisExpression' || isChain(node.object));
}

/** Whether TypeScript asks for `?.` in a callback: the field `this.server` is declared as one that may be missing. */
function mayBeUnset(listen: Call, text: string): boolean {
  if (!listen.module.isTypeScript || !text.startsWith('this.')) return false;
  const holder = listen.module.thisContainer(listen.node);
  if (!isClass(holder)) return false;
  const field = holder.body.body.find(
    (member) => member.type === 'PropertyDefinition' && nameOf(member.key) === text.slice('this.'.length),
  );
  if (field?.type !== 'PropertyDefinition') return false;
  const type = field.typeAnnotation?.typeAnnotation;
  return (
    field.optional ||
    (type?.type === 'TSUnionType' && type.types.some(({ type: part }) => /^TS(?:Undefined|Null)Keyword$/.test(part)))
  );
}

function nameOf(key: Node): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'PrivateIdentifier' ? `#${key.name}` : undefined;
}
