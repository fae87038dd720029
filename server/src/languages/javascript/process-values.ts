import type { Module } from './module';
import { functionName, isFunction, type Node } from './syntax';

/**
 * Whether what a handler changes means nothing outside its process: work that waits for its turn here, the number that tells the messages of
 * one connection apart, the token by which this process talks to another system and which it asks for again.
 */
export function isOfOneProcess(node: Node, name: string, module: Module): boolean {
  return isTurn(name, module) || isMessageNumber(node, name, module) || isUpstreamToken(node, name, module);
}

function escaped(name: string): string {
  return name.replace(/[$.]/g, '\\$&');
}

/** `const next = queue.shift(); next();`: functions that wait until others are done. */
function isTurn(name: string, module: Module): boolean {
  const taken = `\\b${escaped(name)}\\.(?:shift|pop)\\(\\)`;
  if (new RegExp(`${taken}!?\\??\\.?\\(`).test(module.text)) return true;
  const [, next] = new RegExp(`\\b(?:const|let)\\s+(\\w+)\\s*=\\s*${taken}`).exec(module.text) ?? [];
  return next !== undefined && new RegExp(`(?:^|[^\\w.])${next}!?(?:\\?\\.)?\\(`, 'm').test(module.text);
}

/** `const id = nextId++` that is sent and looked for in the answers: `message.id !== id`. */
function isMessageNumber(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'UpdateExpression' || node.parent?.type !== 'VariableDeclarator') return false;
  const { id } = node.parent;
  if (id.type !== 'Identifier') return false;
  const text = textOfFunction(node, module);
  const own = escaped(id.name);
  return (
    /\.(?:send|write|postMessage)\(/.test(text) &&
    new RegExp(`\\.\\w*[iI]d\\s*[!=]==?\\s*${own}\\b|\\b${own}\\s*[!=]==?\\s*[\\w?.]+\\.\\w*[iI]d\\b`).test(text) &&
    name !== id.name
  );
}

const credential = /(?:token|session(?:Id|Key)?|sid|cookie|jwt|bearer|ticket)$/i;
const signsIn =
  /^(?:do|get|fetch|obtain|refresh|renew|request|ensure|perform|re)?_?(?:log_?in|sign_?in|auth\w*|(?:access|auth|bearer|session|api)?_?token|session)/i;
/** Who serves a request may put away what came with it. */
const serves = /^(?:req|request|ctx|context|res|response|event)$/;

/** `async function login(url) { … authToken = answer.token; }`, which is no handler itself: what another system gives to whoever asks. */
function isUpstreamToken(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || !credential.test(name)) return false;
  const fn = functionAround(node);
  if (!fn || !isFunction(fn) || !signsIn.test(functionName(fn) ?? '')) return false;
  if (fn.params.some((parameter) => parameter.type === 'Identifier' && serves.test(parameter.name))) return false;
  return /\bawait\b|\.then\(/.test(module.text.slice(...fn.range));
}

function functionAround(node: Node): Node | undefined {
  let at: Node | undefined = node.parent;
  while (at && !isFunction(at)) at = at.parent;
  return at;
}

function textOfFunction(node: Node, module: Module): string {
  const fn = functionAround(node);
  return fn ? module.text.slice(...fn.range) : '';
}
