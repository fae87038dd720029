import type { ModuleStateWriteFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';

const mutators = /^(?:append|extend|insert|remove|pop|popitem|clear|update|setdefault|add|discard|appendleft|popleft)$/;

/** A module-level collection or counter is changed inside a handler. */
export function moduleStateAt(node: Node, module: Module): ModuleStateWriteFact[] {
  const target = targetOf(node, module);
  if (!target || module.place(node).scope !== 'handler') return [];
  const attribute = classAttribute(target.name, module);
  if (attribute) return [{ kind: 'module-state-write', name: attribute, range: rangeOf(node), place: module.place(node) }];
  if (target.name.type !== 'identifier') return [];
  const name = module.text(target.name);
  const scopes = module.scopes;
  const definitions = scopes.lookup(name, target.name);
  const own = scopes.module.definitions.get(name);
  if (!own || !definitions[0] || !own.includes(definitions[0])) return [];
  const first = own.find((definition) => definition.kind === 'value' && definition.node.parent?.parent?.parent === module.root);
  if (first?.kind !== 'value' || !holdsState(first.value, module, target.rebinds)) return [];
  if (target.rebinds && isBackingOff(node, name, module)) return [];
  if (
    target.rebinds &&
    (isLazy(node, name, module) ||
      isCalledIfUnset(node, name, module) ||
      isUnderWay(node, name, module) ||
      isThrottle(node, name, module) ||
      isLivenessClock(node, name, module))
  )
    return [];
  return [{ kind: 'module-state-write', name, range: rangeOf(node), place: module.place(node) }];
}

function targetOf(node: Node, module: Module): { name: Node; rebinds: boolean } | undefined {
  if (node.type === 'assignment' || node.type === 'augmented_assignment') {
    const left = field(node, 'left');
    if (left?.type === 'identifier') return { name: left, rebinds: true };
    if (left?.type === 'attribute') return { name: left, rebinds: true };
    const value = left?.type === 'subscript' ? field(left, 'value') : undefined;
    return isName(value) ? { name: value, rebinds: false } : undefined;
  }
  if (node.type === 'delete_statement') {
    const value = node.children[0]?.type === 'subscript' ? field(node.children[0], 'value') : undefined;
    return isName(value) ? { name: value, rebinds: false } : undefined;
  }
  const callee = node.type === 'call' ? field(node, 'function') : undefined;
  const object = callee?.type === 'attribute' ? field(callee, 'object') : undefined;
  const held = object?.type === 'subscript' ? field(object, 'value') : object;
  if (!callee || !isName(held) || !mutators.test(module.text(field(callee, 'attribute') as Node))) return undefined;
  return { name: held, rebinds: false };
}

function isName(node: Node | undefined): node is Node {
  return node?.type === 'identifier' || node?.type === 'attribute';
}

/** `Store.items`, where the class at the top of the module holds a collection or counter of that name. */
function classAttribute(node: Node, module: Module): string | undefined {
  const object = node.type === 'attribute' ? field(node, 'object') : undefined;
  if (object?.type !== 'identifier') return undefined;
  const name = module.text(object);
  const [own, ...others] = module.scopes.lookup(name, object);
  if (own?.kind !== 'class' || others.length > 0 || module.scopes.module.definitions.get(name)?.[0] !== own) return undefined;
  const attribute = module.text(field(node, 'attribute') as Node);
  const [member] = module.names.membersOf(own.node, attribute);
  return member?.kind === 'value' && holdsState(member.value, module, true) ? `${name}.${attribute}` : undefined;
}

/** Counted up and down in one function: requests under way in this process. */
function isUnderWay(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'augmented_assignment') return false;
  const text = functionText(node, module, 'whole');
  return new RegExp(`\\b${name}\\s*\\+=`).test(text) && new RegExp(`\\b${name}\\s*-=`).test(text);
}

/** `if time.time() - last < pause: return` before `last = time.time()`: when this process did something last. */
function isThrottle(node: Node, name: string, module: Module): boolean {
  if (!isTime(node, module)) return false;
  return new RegExp(`\\bif\\b[^:]*\\b${name}\\b[^:]*:\\s*return[ \\t]*\\n`).test(functionText(node, module, 'before'));
}

function isTime(node: Node, module: Module): boolean {
  const right = field(node, 'right');
  return (
    right !== undefined &&
    /^(?:time\.(?:time|monotonic)\(\)|(?:datetime\.)*(?:now|utcnow)\(.*\)|timezone\.now\(\)|now)$/.test(module.text(right))
  );
}

/** When this process did something last, which nothing reads but what the platform asks for its health. */
function isLivenessClock(node: Node, name: string, module: Module): boolean {
  if (node.type !== 'assignment' || !isTime(node, module)) return false;
  const text = module.text(module.root);
  const read = new RegExp(`(?<![\\w."'])${name}\\b(?!["']|\\s*(?::[^=\\n]+)?=[^=])`, 'g');
  const reads = [...text.matchAll(read)].filter(({ index }) => !/^\s*(?:global\b|#)/.test(lineBefore(text, index)));
  return (
    reads.length > 0 &&
    reads.every(({ index }) => {
      const reader = [...text.slice(0, index).matchAll(/^[ \t]*(?:async )?def (\w+)/gm)].at(-1)?.[1];
      return reader !== undefined && probe.test(reader);
    })
  );
}

const probe = /(?:^|_)(?:health\w*|alive|live|liveness|ready|readiness|ping|status|heartbeat)(?:_|$)/i;

function lineBefore(text: string, index: number): string {
  return text.slice(text.lastIndexOf('\n', index) + 1, index);
}

/** `down_until = time.time() + PAUSE` that is compared with the clock, or the exception of an `except`: how long this process leaves a service alone. */
function isBackingOff(node: Node, name: string, module: Module): boolean {
  const right = node.type === 'assignment' ? field(node, 'right') : undefined;
  if (!right) return false;
  const value = module.text(right);
  for (let at = node.parent; at && at.type !== 'function_definition'; at = at.parent) {
    const caught = at.type === 'except_clause' ? /^except\b[^:\n]*\bas\s+(\w+)\s*:/.exec(module.text(at))?.[1] : undefined;
    if (caught !== undefined && new RegExp(`^(?:str\\(|repr\\()?${caught}\\)?$`).test(value)) return true;
  }
  const clock = 'time\\.(?:time|monotonic)\\(\\)';
  if (!new RegExp(`^${clock}\\s*\\+`).test(value)) return false;
  return new RegExp(`(?:${clock}|\\bnow)\\s*[<>]=?\\s*${name}\\b|\\b${name}\\s*[<>]=?\\s*(?:${clock}|now\\b)`).test(
    module.text(module.root),
  );
}

function functionText(node: Node, module: Module, part: 'whole' | 'before'): string {
  let at = node.parent;
  while (at && at.type !== 'function_definition') at = at.parent;
  return at ? module.text({ start: at.start, end: part === 'whole' ? at.end : node.start }) : '';
}

const collections = /^(?:dict|list|set|collections\.(?:defaultdict|OrderedDict|deque|Counter))\(\)$/;

function holdsState(value: Node, module: Module, rebinds: boolean): boolean {
  if (/^(?:dictionary|list|set|list_comprehension|dictionary_comprehension)$/.test(value.type)) return true;
  if (rebinds && /^(?:integer|float|string|true|false|none)$/.test(value.type)) return true;
  return collections.test(module.name(value) ?? '');
}

/** Assigned only if unset: `if _client is None: _client = …`, `if _client: return _client` before it; what is set along with it, too. */
function isLazy(node: Node, name: string, module: Module): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === 'if_statement') {
      const condition = field(current, 'condition');
      const branch = field(current, 'consequence');
      const unset = condition && /^(?:not\s+(\w+)|(\w+)\s+(?:is|==)\s+None)\b(\s+or\b)?/.exec(module.text(condition));
      const asked = unset?.[1] ?? unset?.[2];
      if (asked === name) return true;
      const isOfModule = asked !== undefined && unset?.[3] === undefined && module.scopes.module.definitions.has(asked);
      if (condition && branch && areUnset(module.text(condition), module.text(branch), module)) return true;
      if (isOfModule && branch && new RegExp(`^\\s*${asked}\\s*=[^=]`, 'm').test(module.text(branch))) return true;
    }
    if (current.type !== 'function_definition') continue;
    const before = module.text({ start: current.start, end: node.start });
    return new RegExp(`\\bif\\s+${name}(?:\\s+is\\s+not\\s+None)?:\\s*return\\s+${name}\\b`).test(before);
  }
  return false;
}

/** `if problem is None: init()` is all that leads to the function that sets it. */
function isCalledIfUnset(node: Node, name: string, module: Module): boolean {
  let owner = node.parent;
  while (owner && owner.type !== 'function_definition') owner = owner.parent;
  const maker = owner && field(owner, 'name');
  if (!maker) return false;
  const text = module.text(module.root);
  const calls = [...text.matchAll(new RegExp(`(?<![.\\w])(?<!\\bdef )${module.text(maker)}\\(`, 'g'))];
  const guard = new RegExp(`\\bif\\s+(?:not\\s+${name}|${name}\\s+(?:is|==)\\s+None)\\s*:\\s*(?:#.*\\n\\s*)*$`);
  return calls.length > 0 && calls.every(({ index }) => guard.test(text.slice(Math.max(0, index - 200), index)));
}

/** `if city is None or network is None:` around a branch that sets them all: what belongs together is made together, once. */
function areUnset(condition: string, branch: string, module: Module): boolean {
  const asked = condition.split(/\s+or\s+/).map((part) => /^(?:not\s+(\w+)|(\w+)\s+(?:is|==)\s+None)$/.exec(part.trim()));
  const names = asked.map((match) => match?.[1] ?? match?.[2] ?? '');
  return names.every(
    (name) => module.scopes.module.definitions.has(name) && new RegExp(`^\\s*${name}\\s*=[^=]`, 'm').test(branch),
  );
}
