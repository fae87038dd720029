import type { EnvironmentChoice, EnvironmentChoiceFact } from '../../../../../rules/facts';
import type { Module } from '../module';
import { bare, field, fields, type Node, rangeOf, walk } from '../syntax';

const variable = /(?:^|_)(?:env|environment|stage)$/i;
/** Calls that load what their argument names. */
const loaders =
  /(?:^|\.)(?:import_module|load_dotenv|dotenv_values|from_object|from_pyfile|from_file|from_json|open|find_dotenv|__import__)$/;
const merging = /(?:^|\.)(?:from_object|from_pyfile|from_mapping|update)$/;

/** Values that are picked by the environment's name: conditions, look-ups, and files that bear the name. */
export function environmentChoicesAt(node: Node, module: Module): EnvironmentChoiceFact[] {
  switch (node.type) {
    case 'conditional_expression':
      return conditional(node, module);
    case 'if_statement':
      return statement(node, module);
    case 'match_statement':
      return matched(node, module);
    case 'subscript':
      return lookup(node, field(node, 'value'), field(node, 'subscript'), module);
    case 'call':
      return called(node, module);
    default:
      return [];
  }
}

function fact(
  node: Node,
  module: Module,
  body: Pick<EnvironmentChoiceFact, 'name' | 'form' | 'environments' | 'target' | 'choices'>,
  at: Node = node,
): EnvironmentChoiceFact {
  return { kind: 'environment-choice', ...body, range: rangeOf(at), place: module.place(node) };
}

function test(condition: Node | undefined, module: Module): { name: string; values: readonly string[] } | undefined {
  const guard = condition && module.places.conditions.guard(condition, true);
  return guard && variable.test(guard.name) && !isParameter(condition, guard.name, module) ? guard : undefined;
}

/** `def status(stage): if stage == 2`: nobody knows what is given. */
function isParameter(condition: Node, name: string, module: Module): boolean {
  return walk(condition).some((node) => {
    if (node.type !== 'identifier' || module.text(node) !== name) return false;
    const definitions = module.scopes.lookup(name, node);
    return definitions.length > 0 && definitions.every(({ kind }) => kind === 'parameter');
  });
}

function conditional(node: Node, module: Module): EnvironmentChoiceFact[] {
  const [consequence, condition, alternative] = node.children;
  const asked = test(condition, module);
  const choices = [consequence, alternative].map((branch) => branch && choiceOf(branch, module));
  if (!asked || node.parent?.type === 'conditional_expression' || !choices.every((choice) => choice !== undefined)) return [];
  return [
    fact(node, module, {
      name: asked.name,
      form: 'condition',
      environments: asked.values,
      target: targetOf(node, module),
      choices,
    }),
  ];
}

interface Branch {
  readonly environments: readonly string[];
  readonly values: ReadonlyMap<string, EnvironmentChoice>;
}

function statement(node: Node, module: Module): EnvironmentChoiceFact[] {
  const first = field(node, 'condition');
  const asked = test(first, module);
  if (!first || !asked) return [];
  const branches: Branch[] = [{ environments: asked.values, values: valuesIn(field(node, 'consequence'), module) }];
  for (const clause of node.children.filter(({ type }) => type === 'elif_clause' || type === 'else_clause')) {
    const more = clause.type === 'elif_clause' ? test(field(clause, 'condition'), module) : undefined;
    if (clause.type === 'elif_clause' && !more) return [];
    const body = clause.type === 'elif_clause' ? field(clause, 'consequence') : field(clause, 'body');
    branches.push({ environments: more?.values ?? [], values: valuesIn(body, module) });
  }
  if (!node.children.some(({ type }) => type === 'else_clause'))
    branches.push({ environments: [], values: otherwise(node, module) });
  return ofBranches(node, module, asked.name, branches, first);
}

/** `match os.environ["APP_ENV"]:` with a case for each environment. */
function matched(node: Node, module: Module): EnvironmentChoiceFact[] {
  const subject = field(node, 'subject');
  const value = subject && module.value(subject);
  if (!subject || value?.kind !== 'env' || !variable.test(value.name)) return [];
  const clauses = (field(node, 'body')?.children ?? []).filter(({ type }) => type === 'case_clause');
  const branches = clauses.map((clause) => ({
    environments: walk(clause)
      .filter(({ type, parent }) => type === 'string' && within(parent, 'case_pattern', clause))
      .flatMap((text) => module.evaluator.text(text) ?? []),
    values: valuesIn(field(clause, 'consequence'), module),
  }));
  if (branches.every(({ environments }) => environments.length > 0))
    branches.push({ environments: [], values: new Map(otherwise(node, module)) });
  return ofBranches(node, module, value.name, branches, subject);
}

function within(node: Node | undefined, type: string, outermost: Node): boolean {
  for (let at = node; at && at !== outermost; at = at.parent) if (at.type === type) return true;
  return false;
}

function ofBranches(node: Node, module: Module, name: string, branches: readonly Branch[], at: Node): EnvironmentChoiceFact[] {
  const targets = new Set(branches.flatMap(({ values }) => [...values.keys()]));
  return [...targets].flatMap((target) => {
    const choices = branches.flatMap(({ values }) => values.get(target) ?? []);
    if (choices.length < 2 || !branches.slice(0, 2).some(({ values }) => values.has(target))) return [];
    const environments = branches.flatMap((branch) => branch.environments);
    return [fact(node, module, { name, form: 'condition', environments, target: target.split('.'), choices }, at)];
  });
}

/** What a name holds before the `if`, or a function gives back after it. */
function otherwise(node: Node, module: Module): Map<string, EnvironmentChoice> {
  const siblings = node.parent?.children ?? [];
  const at = siblings.indexOf(node);
  const values = new Map<string, EnvironmentChoice>();
  for (const sibling of siblings.slice(0, at)) {
    if (sibling.type === 'expression_statement') for (const [key, value] of ofStatement(sibling, module)) values.set(key, value);
  }
  const after = siblings.slice(at + 1).find(({ type }) => type === 'return_statement');
  if (after) for (const [key, value] of ofStatement(after, module)) values.set(key, value);
  return values;
}

function valuesIn(block: Node | undefined, module: Module): Map<string, EnvironmentChoice> {
  return new Map((block?.children ?? []).flatMap((each) => [...ofStatement(each, module)]));
}

function ofStatement(node: Node, module: Module): Map<string, EnvironmentChoice> {
  const found = new Map<string, EnvironmentChoice>();
  const put = (target: string, value: Node | undefined) => {
    const choice = value && choiceOf(value, module);
    if (choice) found.set(target, choice);
  };
  if (node.type === 'return_statement') put('return', node.children[0]);
  const loaded = settingsModuleIn(node, module);
  if (loaded !== undefined) found.set('import', { is: 'module', text: loaded });
  const only = node.type === 'expression_statement' ? node.children[0] : undefined;
  if (only?.type === 'assignment') {
    const left = field(only, 'left');
    if (left) put(wordsOf(left, module).join('.'), field(only, 'right'));
  } else if (only?.type === 'call') {
    const callee = module.text(field(only, 'function') as Node);
    if (merging.test(callee)) put(callee, field(only, 'arguments')?.children[0]);
  }
  return found;
}

/** `from .production import *`, `import config.production as settings`: a module of settings, as its name says. */
function settingsModuleIn(node: Node, module: Module): string | undefined {
  const bodies = { import_statement: 'name', import_from_statement: 'module_name' };
  if (node.type !== 'import_statement' && node.type !== 'import_from_statement') return undefined;
  const named = field(node, bodies[node.type]);
  const path = named?.type === 'aliased_import' ? field(named, 'name') : named;
  if (!path) return undefined;
  const only = fields(node, 'name');
  const member = node.type === 'import_from_statement' && only.length === 1 ? only[0] : undefined;
  const last = member && module.text(field(member, 'name') ?? member);
  const text = last ? `${module.text(path)}.${last}` : module.text(path);
  return settingsModule.test(text) ? text : undefined;
}

const settingsModule =
  /(?:^|[._])(?:config|configs|configuration|conf|settings)(?:[._]|$)|(?:^|\.)(?:dev|development|prod|production|staging|local)$/i;

function choiceOf(node: Node, module: Module): EnvironmentChoice | undefined {
  const inner = bare(node);
  const value = module.value(inner);
  if (value.kind === 'literal') {
    return value.value === null || typeof value.value === 'boolean'
      ? { is: 'none' }
      : { is: 'literal', text: String(value.value) };
  }
  if (value.kind === 'env') return { is: 'env', text: value.name };
  const dictionary = inner.type === 'dictionary' ? inner : module.evaluator.dictionary(inner);
  if (dictionary) {
    if (dictionary.children.length === 0) return { is: 'none' };
    const keys = dictionary.children.map((pair) => module.evaluator.text(field(pair, 'key') ?? pair) ?? '');
    return { is: 'settings', text: keys.join(' ') };
  }
  if (/^(?:list|tuple)$/.test(inner.type)) {
    const texts = inner.children.map((child) => module.evaluator.text(child));
    if (texts.length === 0) return { is: 'none' };
    return texts.every((text) => text !== undefined) ? { is: 'literal', text: texts.join(' ') } : undefined;
  }
  // `ProductionConfig`, `config.ProductionConfig`, `ProductionConfig()`.
  const name = inner.type === 'call' && field(inner, 'arguments')?.children.length === 0 ? field(inner, 'function') : inner;
  const written = name && /^(?:identifier|attribute)$/.test(name.type) ? module.text(name) : undefined;
  return written !== undefined && /(?:Config|Settings|Configuration)$/.test(written)
    ? { is: 'module', text: written }
    : undefined;
}

function lookup(node: Node, owner: Node | undefined, key: Node | undefined, module: Module): EnvironmentChoiceFact[] {
  const value = key && module.value(key);
  const isTarget = node.parent?.type === 'assignment' && node.field === 'left';
  if (!owner || value?.kind !== 'env' || !variable.test(value.name) || isTarget) return [];
  const target = [...targetOf(node, module), ...wordsOf(owner, module)];
  const dictionary = module.evaluator.dictionary(owner);
  if (!dictionary) {
    const text = module.text(owner);
    return [
      fact(node, module, { name: value.name, form: 'lookup', environments: [], target, choices: [{ is: 'module', text }] }),
    ];
  }
  const environments: string[] = [];
  const choices: EnvironmentChoice[] = [];
  for (const pair of dictionary.children) {
    const inner = field(pair, 'value');
    const choice = inner && choiceOf(inner, module);
    if (!choice) return [];
    environments.push(module.evaluator.text(field(pair, 'key') ?? pair) ?? '');
    choices.push(choice);
  }
  return [fact(node, module, { name: value.name, form: 'lookup', environments, target, choices })];
}

function called(node: Node, module: Module): EnvironmentChoiceFact[] {
  const callee = field(node, 'function');
  const list = field(node, 'arguments');
  if (!callee || list?.type !== 'argument_list') return [];
  if (callee.type === 'attribute' && module.text(field(callee, 'attribute') as Node) === 'get')
    return lookup(node, field(callee, 'object'), list.children[0], module);
  if (!loaders.test(module.name(callee) ?? module.text(callee))) return [];
  for (const argument of list.children) {
    const path = argument.type === 'keyword_argument' ? field(argument, 'value') : argument;
    const found = path && environmentIn(path, module);
    if (found)
      return [
        fact(node, module, {
          name: found.name,
          form: 'path',
          environments: [],
          target: [],
          choices: [{ is: 'module', text: found.text }],
        }),
      ];
  }
  return [];
}

/** The variable whose value stands inside a path, and the path with a star for what is not known. */
function environmentIn(node: Node, module: Module): { name: string; text: string } | undefined {
  const value = module.value(node);
  if (value.kind !== 'partial') return undefined;
  const definition = node.type === 'identifier' ? module.names.scopes.lookup(module.text(node), node)[0] : undefined;
  const written = definition?.kind === 'value' ? definition.value : node;
  const text = value.parts.map((part) => part ?? '*').join('');
  if (!/^[\w./@~*:\\-]+$/.test(text)) return undefined;
  for (const inner of walk(written)) {
    if (!/^(?:identifier|subscript|call|attribute)$/.test(inner.type)) continue;
    const read = module.value(inner);
    if (read.kind === 'env' && variable.test(read.name)) return { name: read.name, text };
  }
  return undefined;
}

function targetOf(node: Node, module: Module): string[] {
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    if (at.type === 'assignment') return wordsOf(field(at, 'left') ?? at, module);
    if (at.type === 'keyword_argument') {
      const name = field(at, 'name');
      return name ? [module.text(name)] : [];
    }
    if (at.type === 'pair' && child.field === 'value') {
      const key = module.evaluator.text(field(at, 'key') ?? at);
      return key === undefined ? [] : [key];
    }
    if (at.type === 'call' && child.field === 'arguments') {
      const callee = wordsOf(field(at, 'function') ?? at, module);
      // `os.getenv("LOG_FORMAT", "json" if production else "console")`: the variable says what it is.
      const variable = child.children[0] && module.evaluator.text(child.children[0]);
      return variable !== undefined && /^[A-Z][A-Z\d_]+$/.test(variable) ? [...callee, variable] : callee;
    }
    if (at.type === 'function_definition') return [module.text(field(at, 'name') as Node)];
    if (at.type === 'expression_statement' || at.type === 'block') return [];
  }
  return [];
}

function wordsOf(node: Node, module: Module): string[] {
  return module
    .text(node)
    .split(/[^\w]+/)
    .filter(Boolean);
}
