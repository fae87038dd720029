import type { TSESTree } from '@typescript-eslint/types';
import type { EnvironmentChoice, EnvironmentChoiceFact, Range } from '../../../../rules/facts';
import type { Evaluator } from './evaluate';
import type { Module } from './module';
import type { Places } from './place';
import type { Resolver } from './resolve';
import { isClass, isFunction, keyName, memberName, type Node, rangeOf, unwrap, walk } from './syntax';
import { chainOf, targetOf } from './targets';

/** Calls that load what their argument names. */
const loaders =
  /^(?:require|import|readFileSync|readFile|config|load|loadEnv|parse|forRoot|configure|readJson|readJsonSync|readJSON|existsSync|loadFile|createRequire)$/;

const packers =
  /\b(?:require|import)\(\s*['"](?:webpack-(?:dev|hot)-middleware|webpack-dev-server|vite|browser-sync|livereload|connect-livereload)['"]/;

/** Values that are picked by the environment's name. */
export function environmentChoicesOf(
  module: Module,
  resolver: Resolver,
  evaluator: Evaluator,
  places: Places,
): EnvironmentChoiceFact[] {
  if (!/ENV|STAGE|get\(['"]env['"]\)/.test(module.text)) return [];
  return new Choices(module, resolver, evaluator, places).all();
}

interface Branch {
  readonly environments: readonly string[];
  /** By what gets the value. */
  readonly values: ReadonlyMap<string, EnvironmentChoice>;
}

class Choices {
  private readonly found: EnvironmentChoiceFact[] = [];

  constructor(
    private readonly module: Module,
    private readonly resolver: Resolver,
    private readonly evaluator: Evaluator,
    private readonly places: Places,
  ) {}

  all(): EnvironmentChoiceFact[] {
    walk(this.module.ast, (node) => {
      if (node.type === 'ConditionalExpression') this.conditional(node);
      else if (node.type === 'IfStatement') this.statement(node);
      else if (node.type === 'SwitchStatement') this.switched(node);
      else if (node.type === 'MemberExpression' && node.computed) this.lookup(node, node.object, node.property);
      else if (node.type === 'CallExpression') this.called(node);
      else if (node.type === 'ImportExpression') this.loaded(node, [node.source]);
    });
    return this.found;
  }

  private add(
    node: Node,
    fact: Pick<EnvironmentChoiceFact, 'name' | 'form' | 'environments' | 'choices'> & { target?: readonly string[]; at?: Range },
  ): void {
    const { at, target, ...rest } = fact;
    this.found.push({
      kind: 'environment-choice',
      target: target ?? targetOf(node),
      ...rest,
      range: at ?? rangeOf(node),
      place: this.places.of(node),
    });
  }

  /** `production ? a : staging ? b : c`, reported once. */
  private conditional(node: TSESTree.ConditionalExpression): void {
    const { parent } = node;
    if (parent.type === 'ConditionalExpression' && parent.alternate === node && this.places.conditions.test(parent.test)) return;
    const environments: string[] = [];
    const choices: EnvironmentChoice[] = [];
    let name: string | undefined;
    let at: Node = node;
    while (at.type === 'ConditionalExpression') {
      const test = this.places.conditions.test(at.test);
      if (!test) return;
      name ??= test.name;
      environments.push(...test.values);
      const choice = this.choice(at.consequent);
      if (!choice) return;
      choices.push(choice);
      at = unwrap(at.alternate);
    }
    const last = this.choice(at);
    if (name !== undefined && last) this.add(node, { name, form: 'condition', environments, choices: [...choices, last] });
  }

  private statement(node: TSESTree.IfStatement): void {
    if (node.parent.type === 'IfStatement' && node.parent.alternate === node) return;
    // All that the branch does is for the server that packs the source while it is written.
    if (packers.test(this.module.text.slice(...node.range))) return;
    const branches: Branch[] = [];
    let name: string | undefined;
    let at: TSESTree.Statement | null = node;
    while (at?.type === 'IfStatement') {
      const test = this.places.conditions.test(at.test);
      if (!test) return;
      name ??= test.name;
      branches.push({ environments: test.values, values: this.valuesIn([at.consequent]) });
      at = at.alternate;
    }
    if (name === undefined) return;
    branches.push({ environments: [], values: at ? this.valuesIn([at]) : this.otherwise(node, branches) });
    this.compare(node, rangeOf(node.test), name, branches);
  }

  private switched(node: TSESTree.SwitchStatement): void {
    const name = this.places.conditions.nameOf(node.discriminant);
    if (name === undefined) return;
    const branches = node.cases.map(({ test, consequent }): Branch => {
      const value = test && this.evaluator.value(test);
      return {
        environments: value?.kind === 'literal' ? [String(value.value)] : [],
        values: this.valuesIn(consequent),
      };
    });
    this.compare(node, rangeOf(node.discriminant), name, branches);
  }

  /** One fact for a target that two branches or more give something to. */
  private compare(node: Node, at: Range, name: string, branches: readonly Branch[]): void {
    const targets = new Set(branches.flatMap(({ values }) => [...values.keys()]));
    for (const target of targets) {
      const giving = branches.filter(({ values }) => values.has(target));
      if (giving.length < 2) continue;
      const choices = giving.map(({ values }) => values.get(target) as EnvironmentChoice);
      if (choices.every(({ is }) => is === 'none')) continue;
      const environments = branches.flatMap((branch) => branch.environments);
      this.add(node, { name, form: 'condition', environments, choices, target: target.split('.'), at });
    }
  }

  /** What a target holds where no branch is taken: its first value, or what is returned after the `if`. */
  private otherwise(node: TSESTree.IfStatement, branches: readonly Branch[]): ReadonlyMap<string, EnvironmentChoice> {
    const values = new Map<string, EnvironmentChoice>();
    const siblings = node.parent.type === 'BlockStatement' || node.parent.type === 'Program' ? node.parent.body : [];
    const position = siblings.indexOf(node as never);
    for (const target of new Set(branches.flatMap((branch) => [...branch.values.keys()]))) {
      if (target === 'return') {
        const rest = siblings.slice(position + 1).find((statement) => statement.type === 'ReturnStatement');
        const choice = rest?.type === 'ReturnStatement' && rest.argument && this.choice(rest.argument);
        if (choice) values.set(target, choice);
        continue;
      }
      for (const statement of siblings.slice(0, position)) {
        for (const [name, choice] of this.valuesIn([statement as TSESTree.Statement]))
          if (name === target) values.set(target, choice);
      }
    }
    return values;
  }

  /** What statements assign, return, or hand to a call that merges. */
  private valuesIn(statements: readonly Node[]): ReadonlyMap<string, EnvironmentChoice> {
    const values = new Map<string, EnvironmentChoice>();
    const put = (target: string, node: Node) => {
      const choice = target === '' ? undefined : this.choice(node);
      if (choice) values.set(target, choice);
    };
    for (const statement of statements) {
      if (statement.type === 'BlockStatement') for (const [key, value] of this.valuesIn(statement.body)) values.set(key, value);
      else if (statement.type === 'ReturnStatement' && statement.argument) put('return', statement.argument);
      else if (statement.type === 'VariableDeclaration') {
        for (const { id, init } of statement.declarations) if (id.type === 'Identifier' && init) put(id.name, init);
      } else if (statement.type === 'ExpressionStatement') {
        const expression = unwrap(statement.expression);
        if (expression.type === 'AssignmentExpression' && expression.operator === '=')
          put(chainOf(expression.left).join('.'), expression.right);
        else if (
          expression.type === 'CallExpression' &&
          /(?:^|\.)(?:assign|merge|extend)$/.test(chainOf(expression.callee).join('.'))
        ) {
          const [target, ...sources] = expression.arguments;
          const source = sources.at(-1);
          if (target && source) put(chainOf(target).join('.'), source);
        }
      }
    }
    return values;
  }

  private called(node: TSESTree.CallExpression): void {
    const callee = unwrap(node.callee);
    const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
    if (name === undefined) return;
    const [first] = node.arguments;
    // `new Map([...]).get(env)` and lodash's `get(configs, env)` are left alone: what they hold is not told by the text.
    if (loaders.test(name) && first) this.loaded(node, this.pathsIn(node));
  }

  /** Where the path stands: the first argument, or an option of it. */
  private pathsIn(node: TSESTree.CallExpression): Node[] {
    return node.arguments.flatMap((argument): Node[] => {
      const object = argument.type === 'SpreadElement' ? undefined : this.resolver.localObject(argument);
      if (!object) return argument === node.arguments[0] ? [argument] : [];
      return object.properties.flatMap((property): Node[] =>
        property.type === 'Property' &&
        /^(?:path|envFilePath|file|filename)$/.test(keyName(property.key, property.computed) ?? '')
          ? property.value.type === 'ArrayExpression'
            ? property.value.elements.filter((element) => element !== null)
            : [property.value]
          : [],
      );
    });
  }

  private loaded(node: Node, paths: readonly Node[]): void {
    for (const path of paths) {
      const parts = this.partsOf(path, 0);
      const name = parts.find((part) => typeof part === 'object')?.name;
      const text = parts.map((part) => (typeof part === 'string' ? part : '*')).join('');
      if (name === undefined || !/^[\w./@~*:\\-]+$/.test(text)) continue;
      this.add(node, { name, form: 'path', environments: [], choices: [{ is: 'module', text }], at: rangeOf(node) });
      return;
    }
  }

  /** A path in pieces; the environment's name is an object, what is not known a star. */
  private partsOf(node: Node, depth: number): (string | { name: string })[] {
    const inner = unwrap(node);
    const name = this.places.conditions.nameOf(inner);
    if (name !== undefined) return [{ name }];
    if (inner.type === 'TemplateLiteral') {
      return inner.quasis.flatMap((quasi, index) => {
        const hole = inner.expressions[index];
        return [quasi.value.cooked ?? '', ...(hole ? this.partsOf(hole, depth + 1) : [])];
      });
    }
    if (inner.type === 'BinaryExpression' && inner.operator === '+')
      return [...this.partsOf(inner.left, depth + 1), ...this.partsOf(inner.right, depth + 1)];
    if (inner.type === 'CallExpression' && /^(?:join|resolve)$/.test(chainOf(inner.callee).at(-1) ?? ''))
      return inner.arguments.flatMap((argument, index) => [...(index > 0 ? ['/'] : []), ...this.partsOf(argument, depth + 1)]);
    const value = this.evaluator.value(inner);
    if (value.kind === 'literal') return [String(value.value)];
    const definition = depth < 6 && inner.type === 'Identifier' ? this.resolver.definition(inner) : undefined;
    return definition && definition !== inner ? this.partsOf(definition, depth + 1) : ['*'];
  }

  /** `configs[env]`, `require('./config.json')[env]`. */
  private lookup(node: Node, owner: Node, key: Node): void {
    const name = this.places.conditions.nameOf(key);
    if (name === undefined || (node.parent?.type === 'AssignmentExpression' && node.parent.left === node)) return;
    const object = this.resolver.localObject(owner);
    const held = unwrap(owner);
    const chain = chainOf(held);
    if (!object) {
      const loaded = held.type === 'CallExpression' ? held.arguments[0] : undefined;
      const text = loaded ? this.partsOf(loaded, 0).join('') : chain.join('.');
      if (text) this.add(node, { name, form: 'lookup', environments: [], choices: [{ is: 'module', text }], target: chain });
      return;
    }
    const choices: EnvironmentChoice[] = [];
    const environments: string[] = [];
    for (const property of object.properties) {
      if (property.type !== 'Property') return;
      const choice = this.choice(property.value);
      if (!choice) return;
      choices.push(choice);
      environments.push(keyName(property.key, property.computed) ?? '');
    }
    this.add(node, { name, form: 'lookup', environments, choices, target: [...targetOf(node), ...chain] });
  }

  /** What one branch gives, where the text is certain of it. */
  private choice(node: Node): EnvironmentChoice | undefined {
    const inner = unwrap(node);
    if (inner.type === 'ConditionalExpression') {
      const [one, other] = [this.choice(inner.consequent), this.choice(inner.alternate)];
      return this.places.conditions.test(inner.test) && one && other ? one : undefined;
    }
    if (inner.type === 'ImportExpression' || (inner.type === 'AwaitExpression' && inner.argument.type === 'ImportExpression')) {
      const source = inner.type === 'ImportExpression' ? inner.source : (inner.argument as TSESTree.ImportExpression).source;
      return { is: 'module', text: keyName(source, true) ?? '' };
    }
    if (isFunction(inner) || isClass(inner)) return undefined;
    const value = this.evaluator.value(inner);
    if (value.kind === 'literal') {
      return value.value === null || typeof value.value === 'boolean'
        ? { is: 'none' }
        : { is: 'literal', text: String(value.value) };
    }
    if (value.kind === 'env') return { is: 'env', text: value.name };
    if (inner.type === 'Identifier' && inner.name === 'undefined') return { is: 'none' };
    const definition = this.resolver.definition(inner);
    if (definition?.type === 'ObjectExpression') return this.object(definition);
    if (definition?.type === 'ArrayExpression') {
      const values = definition.elements.map((element) => element && this.evaluator.value(element));
      if (values.length === 0) return { is: 'none' };
      return values.every((element) => element?.kind === 'literal')
        ? { is: 'literal', text: values.map((element) => String((element as { value: unknown }).value)).join(' ') }
        : undefined;
    }
    return this.imported(inner);
  }

  private object(node: TSESTree.ObjectExpression): EnvironmentChoice | undefined {
    if (node.properties.length === 0) return { is: 'none' };
    const hasWork = node.properties.some((property) => property.type === 'Property' && isFunction(property.value));
    // `{ ...user, verification: user.verification }` adds to what is there, `{ success: true, limit: tier.limit, reset }` says what came of it.
    const made = node.properties.filter((property) => property.type === 'SpreadElement' || this.isUnknown(property.value));
    const stated = node.properties.filter((property) => !made.includes(property));
    const isMadeOfOthers =
      (stated.length === 0 && node.properties.some(({ type }) => type === 'SpreadElement')) ||
      (made.length > stated.length && stated.every((property) => property.type === 'Property' && this.isSwitch(property.value)));
    return hasWork || isMadeOfOthers
      ? undefined
      : {
          is: 'settings',
          text: node.properties
            .map((property) => (property.type === 'Property' ? (keyName(property.key, property.computed) ?? '') : ''))
            .join(' '),
        };
  }

  private isUnknown(node: Node): boolean {
    return this.evaluator.value(node).kind === 'unknown' && this.resolver.definition(node)?.type !== 'ObjectExpression';
  }

  private isSwitch(node: Node): boolean {
    const value = this.evaluator.value(node);
    return value.kind === 'literal' && typeof value.value === 'boolean';
  }

  /** `require('./production')`, or a name that such a module was imported under. */
  private imported(node: Node): EnvironmentChoice | undefined {
    const root = unwrap(node.type === 'MemberExpression' ? node.object : node);
    const api = this.resolver.api(root);
    if (!api || !/^[.~#]|^@\//.test(api.module)) return undefined;
    return { is: 'module', text: `${api.module} ${chainOf(node).join('.')}` };
  }
}
