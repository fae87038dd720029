import type { TSESTree } from '@typescript-eslint/types';
import type { ModuleStateWriteFact, Place } from '../../../../rules/facts';
import { literally } from '../../../../rules/patterns';
import { isAnsweredOnceSet, isFirstTimeOnly } from './lazy';
import { holdsLiveObject, isUnderWayNow } from './live-objects';
import type { Module, Variable } from './module';
import { isOfOneProcess } from './process-values';
import type { Resolver } from './resolve';
import { functionName, isFunction, keyName, memberName, type Node, rangeOf, unwrap } from './syntax';
import { isCountOfTurns } from './turns';

const mutators = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear)$/;

/** Changes of module-level variables from within handlers. A variable that is only filled where it is unset is a lazy singleton. */
export function moduleStateOf(module: Module, resolver: Resolver, placeOf: (node: Node) => Place): ModuleStateWriteFact[] {
  const facts: ModuleStateWriteFact[] = [];
  const add = (node: Node, target: Node) => {
    const name = stateName(module, target);
    if (name === undefined) return;
    const place = placeOf(node);
    if (place.scope !== 'handler' || isLazy(node, name) || isFirstTimeOnly(node, module)) return;
    if (isSetAlong(node, module, resolver)) return;
    if (isReturnedOnceSet(node, name, module) || isUnderWayNow(node, name, module) || isSignOfLife(node, module)) return;
    const variable = target.type === 'Identifier' ? moduleVariable(module, target) : undefined;
    if (variable && holdsLiveObject(variable, module, resolver)) return;
    if (isBackingOff(node, name, module)) return;
    if (isLivenessClock(node, module)) return;
    if (isAnsweredOnceSet(node, name) || isCountOfTurns(variable)) return;
    if (isUnderWay(node, name, module) || isThrottle(node, name, module) || isOfThisProcess(node, name, module)) return;
    if (isOfOneProcess(node, name, module) || isTurn(variable) || isSameAgain(node, module) || isNumberOfCall(node, module))
      return;
    const awaited = isAwaited(node, resolver) && { awaited: true };
    if (!awaited && isMemo(node, name, module)) return;
    facts.push({ kind: 'module-state-write', name, ...awaited, range: rangeOf(node), place });
  };
  for (const write of module.writes) {
    const target = write.type === 'UpdateExpression' ? write.argument : write.left;
    if (write.type === 'AssignmentExpression' && /^(?:\?\?|\|\|)=$/.test(write.operator)) continue;
    if (target.type === 'Identifier' || isLocalContainer(target, resolver) || staticMember(module, target)) add(write, target);
  }
  for (const call of module.calls) {
    const callee = unwrap(call.callee);
    const first = call.arguments[0];
    if (callee.type !== 'MemberExpression') continue;
    const isAssign = memberName(callee) === 'assign' && resolver.api(callee)?.module === 'global';
    const target = isAssign ? first : mutators.test(memberName(callee) ?? '') ? callee : undefined;
    if (!target || target.type === 'SpreadElement') continue;
    if (isLocalContainer(target, resolver) || holdsContainer(staticMember(module, target))) add(call, target);
  }
  return facts;
}

/** What a person would call it: the variable, or `Store.users` of a class's static property. */
function stateName(module: Module, target: Node): string | undefined {
  const property = staticMember(module, target);
  if (property) return `${property.owner}.${property.name}`;
  return moduleVariable(module, rootName(target))?.name;
}

interface StaticMember {
  readonly owner: string;
  readonly name: string;
  readonly value: Node | null;
}

/** The static property behind `Store.users`, `Store.users[id]` or, in a static method, `this.users`; the class stands at the module's top. */
function staticMember(module: Module, target: Node): StaticMember | undefined {
  let at = target;
  while (at.type === 'MemberExpression') {
    const object = unwrap(at.object);
    const holder = classOf(module, object);
    const name = memberName(at);
    if (holder?.id && name !== undefined) {
      const own = holder.body.body.find(
        (member) => member.type === 'PropertyDefinition' && member.static && keyName(member.key, member.computed) === name,
      );
      return own?.type === 'PropertyDefinition' ? { owner: holder.id.name, name, value: own.value } : undefined;
    }
    at = object;
  }
  return undefined;
}

function classOf(module: Module, object: Node): TSESTree.ClassDeclaration | undefined {
  if (object.type === 'Identifier') {
    const variable = module.variableOf(object);
    const made = variable?.defs[0]?.node;
    return made?.type === 'ClassDeclaration' && isTopScope(variable?.scope.type) ? made : undefined;
  }
  if (object.type !== 'ThisExpression') return undefined;
  for (let at = object.parent as Node | undefined; at; at = at.parent) {
    if (at.type === 'MethodDefinition' && !at.static) return undefined;
    if (at.type === 'ClassDeclaration') return at.parent.type === 'Program' || /^Export/.test(at.parent.type) ? at : undefined;
  }
  return undefined;
}

function holdsContainer(property: StaticMember | undefined): boolean {
  if (!property?.value) return false;
  const value = unwrap(property.value);
  return (
    value.type === 'ArrayExpression' ||
    value.type === 'ObjectExpression' ||
    (value.type === 'NewExpression' && value.callee.type === 'Identifier' && /^(?:Map|Set|Array)$/.test(value.callee.name))
  );
}

function isTopScope(type: string | undefined): boolean {
  return type === 'module' || type === 'global';
}

/** Counted up and down in one handler: requests under way in this process. */
function isUnderWay(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'UpdateExpression' && !(node.type === 'AssignmentExpression' && /^[+-]=$/.test(node.operator))) return false;
  let outermost: Node | undefined;
  for (let at: Node | undefined = node.parent; at; at = at.parent) if (isFunction(at)) outermost = at;
  if (!outermost) return false;
  const text = module.text.slice(outermost.range[0], outermost.range[1]);
  const own = literally(name);
  return (
    new RegExp(`\\b${own}(?:\\+\\+|\\s*\\+=)|\\+\\+${own}\\b`).test(text) &&
    new RegExp(`\\b${own}(?:--|\\s*-=)|--${own}\\b`).test(text)
  );
}

const waiting = 'resolve|reject|callback|cb|timer|abort\\w*';

/**
 * Calls that wait for their answer (`pending.set(id, { resolve, reject })`), which nobody else can give, and the number that tells one from
 * the other beside the time or process (`${Date.now()}:${++calls}`).
 */
function isOfThisProcess(node: Node, name: string, module: Module): boolean {
  const own = literally(name);
  const kept = `\\b${own}(?:\\.(?:set|add|push)\\(|\\[[^\\]\\n]*\\]\\s*=\\s*)(?:[^;()]*[\\s{,(])?(?:${waiting})\\s*[,})\\n;]`;
  if (new RegExp(kept).test(module.text)) return true;
  const template = node.type === 'UpdateExpression' && node.parent?.type === 'TemplateLiteral' ? node.parent : undefined;
  return template !== undefined && /Date\.now|process\.pid|random/i.test(module.text.slice(...template.range));
}

/** `let tail = Promise.resolve()`: what comes next in this process waits for it. */
function isTurn(variable: Variable | undefined): boolean {
  const made = variable?.defs[0]?.node;
  const call = made?.type === 'VariableDeclarator' && made.init ? unwrap(made.init) : undefined;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  const { object } = call.callee;
  return object.type === 'Identifier' && object.name === 'Promise' && memberName(call.callee) === 'resolve';
}

/** `form.fields = allFields`: every request puts the same constant of the module in the same place. */
function isSameAgain(node: Node, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'MemberExpression') return false;
  const { left, right } = node;
  const constant = right.type === 'Identifier' && !left.computed ? moduleVariable(module, right) : undefined;
  const definition = constant?.defs[0];
  if (definition?.parent?.type !== 'VariableDeclaration' || definition.parent.kind !== 'const') return false;
  const textOf = (one: Node) => module.text.slice(...one.range);
  return module.writes.every(
    (write) => write.type === 'UpdateExpression' || textOf(write.left) !== textOf(left) || textOf(write.right) === textOf(right),
  );
}

/** `const requestId = `req-${++calls}``: tells the lines of this process's own log apart; nothing else reads the count. */
function isNumberOfCall(node: Node, module: Module): boolean {
  if (node.type !== 'UpdateExpression' || node.argument.type !== 'Identifier') return false;
  const others = moduleVariable(module, node.argument)?.references.filter(
    ({ identifier, init }) => !init && identifier !== node.argument,
  );
  if (others === undefined || others.length > 0) return false;
  let at: Node | undefined = node.parent;
  while (at && at.type !== 'VariableDeclarator' && !isFunction(at)) at = at.parent;
  return (
    at?.type === 'VariableDeclarator' &&
    at.id.type === 'Identifier' &&
    /^(?:req(?:uest)?|call|trace|span|correlation|log|line)_?(?:id|no|number|seq)$/i.test(at.id.name)
  );
}

/** `if (now - last < pause) return;` before `last = Date.now()`: when this process did something last. */
function isThrottle(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return false;
  const value = module.text.slice(node.right.range[0], node.right.range[1]);
  if (!/^(?:(?:Date|performance)\.now\(\)|\+?new Date\(\)(?:\.getTime\(\))?|now)$/.test(value)) return false;
  const before = textBefore(node, module);
  if (new RegExp(`\\bif\\s*\\([^;{]*\\b${literally(name)}\\b[^;{]*\\)\\s*\\{?\\s*return\\s*[;}]`).test(before)) return true;
  // `if (now - last > pause) { last = now; refresh(); }`
  const clock = '(?:(?:Date|performance)\\.now\\(\\)|now)';
  return new RegExp(`\\bif\\s*\\(\\s*${clock}\\s*-\\s*${literally(name)}\\s*>=?\\s*[^;{}]*\\)\\s*\\{\\s*$`).test(before);
}

/** When this process did something last, which nothing reads but the route by which the platform asks for its health. */
function isLivenessClock(node: Node, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'Identifier') return false;
  if (!/^(?:Date\.now\(\)|new Date\(\)(?:\.\w+\(\))?)$/.test(module.text.slice(...node.right.range))) return false;
  const reads = moduleVariable(module, node.left)?.references.filter((reference) => reference.isRead()) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => isInProbe(identifier as Node));
}

function isInProbe(node: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) {
    const path = at.type === 'CallExpression' ? at.arguments[0] : undefined;
    if (path?.type === 'Literal' && /^\/(?:\w+\/)?(?:health\w*|live\w*|ready\w*|ping|status|heartbeat)$/.test(String(path.value)))
      return true;
    if (isFunction(at) && /^(?:health|liveness|readiness|isAlive|isHealthy|isReady)/.test(functionName(at) ?? '')) return true;
  }
  return false;
}

/**
 * `downUntil = Date.now() + PAUSE` that is compared with the clock, or the error that a `catch` has caught: how long this process leaves a
 * service alone, and why.
 */
function isBackingOff(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'Identifier') return false;
  const { right } = node;
  if (right.type === 'Identifier') return module.variableOf(right)?.defs[0]?.type === 'CatchClause';
  if (right.type !== 'BinaryExpression' || right.operator !== '+') return false;
  const clock = '(?:Date|performance)\\.now\\(\\)';
  if (!new RegExp(`^${clock}$`).test(module.text.slice(...right.left.range))) return false;
  const own = literally(name);
  return new RegExp(`(?:${clock}|\\bnow)\\s*[<>]=?\\s*${own}\\b|\\b${own}\\s*[<>]=?\\s*(?:${clock}|now\\b)`).test(module.text);
}

/** `function touch() { lastUsed = Date.now(); }`: when this process was last in use. */
function isSignOfLife(node: Node, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return false;
  let fn: Node | undefined = node.parent;
  while (fn && !isFunction(fn)) fn = fn.parent;
  const name = isFunction(fn) ? functionName(fn) : undefined;
  if (name === undefined || !/^(?:touch|heartbeat|keepAlive|mark(?:Active|Activity|Used|Alive))/.test(name)) return false;
  return /\bnow\w*\(\)$|new Date\(\)|\bDate\.now\(|\w*Now\(\)$/.test(module.text.slice(...node.right.range));
}

/** `if (page) return page;` before `page = await render()`: assigned only if unset, as is what is set along with `page` in the same function. */
function isReturnedOnceSet(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return false;
  const check = /\bif\s*\(\s*(\w+)\s*(?:!==?\s*(?:undefined|null)\s*)?\)\s*(?:\{\s*)?return\s+\1\b/g;
  const returned = [...textBefore(node, module).matchAll(check)].map((match) => match[1]);
  return returned.includes(name) || writesBeside(node, module).some((beside) => returned.includes(beside.name));
}

/** Variables of the module that the function around a node sets as well. */
function writesBeside(node: Node, module: Module): readonly Variable[] {
  const fn = functionAround(node);
  return module.writes.flatMap((write) => {
    if (write === node || write.type !== 'AssignmentExpression' || write.operator !== '=' || functionAround(write) !== fn)
      return [];
    return write.left.type === 'Identifier' ? (moduleVariable(module, write.left) ?? []) : [];
  });
}

/** `function open() { day = today(); file = createWriteStream(…); }`: what tells of a handle that the process opens, and of no request. */
function isSetAlong(node: Node, module: Module, resolver: Resolver): boolean {
  const fn = functionAround(node);
  if (!fn || !isFunction(fn) || fn.params.length > 0 || functionName(fn) === undefined) return false;
  return (
    node.type === 'AssignmentExpression' &&
    node.operator === '=' &&
    writesBeside(node, module).some((variable) => holdsLiveObject(variable, module, resolver))
  );
}

function functionAround(node: Node): Node | undefined {
  let at: Node | undefined = node.parent;
  while (at && !isFunction(at)) at = at.parent;
  return at;
}

/** `if (fixes[key]) return fixes[key]` before it: what was worked out here once. */
function isMemo(node: Node, name: string, module: Module): boolean {
  const before = textBefore(node, module);
  const own = literally(name);
  if (new RegExp(`\\bif\\s*\\(\\s*${own}(?:\\[|\\.(?:has|get)\\()[^\\n]*\\)\\s*(?:\\{\\s*)?return\\s+${own}\\b`).test(before))
    return true;
  // `const known = fixes.get(key); if (known) return known;`
  const [, known] = new RegExp(`\\b(?:const|let)\\s+(\\w+)\\s*=\\s*${own}(?:\\[|\\.get\\()`).exec(before) ?? [];
  const isGiven = `\\bif\\s*\\(\\s*${known}\\s*(?:!==?\\s*(?:undefined|null)\\s*)?\\)\\s*(?:\\{\\s*)?return\\s+(?:[\\w.]+\\()?${known}\\b`;
  return known !== undefined && new RegExp(isGiven).test(before);
}

/** What stands before it in its function; empty outside of all. */
function textBefore(node: Node, module: Module): string {
  const fn = functionAround(node);
  return fn ? module.text.slice(fn.range[0], node.range[0]) : '';
}

/** `cache.set(id, user)`, `cache[id] = user`, where `user` is what a promise gave. */
function isAwaited(node: Node, resolver: Resolver): boolean {
  const stored =
    node.type === 'AssignmentExpression' ? node.right : node.type === 'CallExpression' ? node.arguments.at(-1) : undefined;
  if (!stored) return false;
  if (unwrap(stored).type === 'AwaitExpression') return true;
  return unwrap(resolver.constantOf(stored)?.source ?? stored).type === 'AwaitExpression';
}

/** Of `(rooms[id] ??= []).push(…)` it is what is filled. */
function rootName(node: Node): Node {
  let at = node;
  while (at.type === 'MemberExpression') {
    at = unwrap(at.object);
    if (at.type === 'AssignmentExpression') at = unwrap(at.left);
  }
  return at;
}

/** A variable of the module's own that an identifier names. */
export function moduleVariable(module: Module, identifier: Node): Variable | undefined {
  const variable = module.variableOf(identifier);
  const isOwn = variable?.defs[0]?.type === 'Variable' && isTopScope(variable.scope.type);
  return isOwn ? variable : undefined;
}

/** The variable holds an array, object, Map or Set made in this file. */
function isLocalContainer(member: Node, resolver: Resolver): boolean {
  const made = resolver.definition(rootName(member));
  if (made?.type === 'ArrayExpression' || made?.type === 'ObjectExpression') return true;
  return made?.type === 'NewExpression' && made.callee.type === 'Identifier' && /^(?:Map|Set|Array)$/.test(made.callee.name);
}

/** `if (!client) client = …`, `client = client ?? …`. */
function isLazy(node: Node, name: string): boolean {
  if (node.type === 'AssignmentExpression' && node.right.type === 'LogicalExpression') {
    if (node.right.left.type === 'Identifier' && node.right.left.name === name) return true;
  }
  for (let at: Node | undefined = node.parent; at && !/Function/.test(at.type); at = at.parent) {
    if (at.type !== 'IfStatement') continue;
    const test = unwrap(at.test);
    if (test.type === 'UnaryExpression' && test.operator === '!' && asksForFixedKey(unwrap(test.argument), name)) return true;
    if (test.type === 'UnaryExpression' && test.operator === '!' && rootName(unwrap(test.argument)).type === 'Identifier') {
      if ((rootName(unwrap(test.argument)) as { name?: string }).name === name) return true;
    }
    if (test.type === 'BinaryExpression' && test.left.type === 'Identifier' && test.left.name === name) return true;
  }
  return false;
}

/** `templates.has('mail')`: one of a few things that are each made once. */
function asksForFixedKey(test: Node, name: string): boolean {
  if (test.type !== 'CallExpression' || test.callee.type !== 'MemberExpression' || test.arguments[0]?.type !== 'Literal')
    return false;
  const { object } = test.callee;
  return object.type === 'Identifier' && object.name === name && /^(?:has|get)$/.test(memberName(test.callee) ?? '');
}
