import type { Binding, LiteralFact, Value } from '../../../../../rules/facts';
import { isLiteralOfInterest } from '../../../../../rules/literals';
import { secretArgument } from '../apis/secret-arguments';
import { isSettingsClass, readAt } from '../environment';
import type { Module } from '../module';
import { bare, field, isFunction, type Node, rangeOf } from '../syntax';
import { isOfDevelopers, isPicked, standsIn } from './stand-ins';

export interface Bound {
  readonly binding: Binding;
  readonly name?: string;
  readonly path?: readonly string[];
  readonly argumentOf?: LiteralFact['argumentOf'];
}

const textual = new Set(['string', 'concatenated_string', 'binary_operator', 'call']);

/** Strings worth judging, with what they are bound to. */
export function literalsAt(node: Node, module: Module): LiteralFact[] {
  if (!textual.has(node.type) || isKey(node) || isPart(node, module) || isProse(node, module)) return [];
  const value =
    node.type === 'string' || node.type === 'concatenated_string' || joins(node, module) ? module.value(node) : undefined;
  const text = textOf(value);
  if (!value || text === undefined) return [];
  const bound = boundTo(node, module);
  if (!isLiteralOfInterest(bound.name ?? bound.argumentOf?.secret, text, bound.path)) return [];
  return [
    {
      kind: 'literal',
      text: value,
      binding: bound.binding,
      ...(bound.name !== undefined && { name: bound.name }),
      ...(bound.path && bound.path.length > 0 && { path: bound.path }),
      ...(bound.argumentOf && { argumentOf: bound.argumentOf }),
      ...(standsIn(node, module) && { standsIn: true as const }),
      ...(isPicked(node, module) && { picked: true as const }),
      ...(isOfDevelopers(node, module) && { ofDevelopers: true as const }),
      range: rangeOf(node),
      place: module.place(node),
    },
  ];
}

function textOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  return value?.kind === 'partial' ? value.parts.map((part) => part ?? '{}').join('') : undefined;
}

/** `"a" + "b"`, `"%s" % x`, `"{}".format(x)`: strings whose own operands are literal. */
function joins(node: Node, module: Module): boolean {
  if (node.type === 'binary_operator') {
    const operator = field(node, 'operator');
    const operands = [field(node, 'left'), field(node, 'right')];
    if (!operator || !/^[+%]$/.test(module.text(operator))) return false;
    return (
      operands.some((operand) => operand && /^(?:string|concatenated_string)$/.test(operand.type)) ||
      operands.some((o) => o && joins(o, module))
    );
  }
  const callee = node.type === 'call' ? field(node, 'function') : undefined;
  const object = callee?.type === 'attribute' ? field(callee, 'object') : undefined;
  return object?.type === 'string' && module.text(field(callee as Node, 'attribute') as Node) === 'format';
}

/** A piece of a longer string, which is judged as a whole. */
function isPart(node: Node, module: Module): boolean {
  const parent = node.parent;
  if (!parent) return true;
  if (parent.type === 'concatenated_string' || parent.type === 'format_specifier') return true;
  if (parent.type === 'binary_operator') return joins(parent, module);
  if (parent.type === 'attribute' && parent.parent?.type === 'call') return joins(parent.parent, module);
  return false;
}

/** Of a dictionary: looked up, not used. */
function isKey(node: Node): boolean {
  return node.parent?.type === 'pair' && node.field === 'key';
}

/** Documentation, log texts, error messages and help texts. */
function isProse(node: Node, module: Module): boolean {
  const parent = node.parent;
  if (parent?.type === 'expression_statement') return true;
  for (let child = node, current = parent; current && !isFunction(current); child = current, current = current.parent) {
    if (current.type === 'raise_statement' || current.type === 'assert_statement') return true;
    if (current.type === 'keyword_argument') {
      const name = field(current, 'name');
      if (
        name &&
        /^(?:help|description|epilog|usage|verbose_name|help_text|summary|docstring|detail|message|error_messages|title|examples?)$/.test(
          module.text(name),
        )
      )
        return true;
      continue;
    }
    if (current.type === 'call' && child.field === 'arguments') return isSpoken(current, module);
    if (current.type === 'assignment') return isOfSamples(current, module);
    if (/^(?:block|module)$/.test(current.type)) return false;
  }
  return false;
}

/** `URL_REGEX_TESTS = […]`: what a function is tried on. */
function isOfSamples(assignment: Node, module: Module): boolean {
  const left = field(assignment, 'left');
  return left !== undefined && /(?:^|_)(?:tests|test_cases|test_\w+|samples|examples)$/i.test(module.text(left));
}

function isSpoken(call: Node, module: Module): boolean {
  const callee = field(call, 'function');
  if (!callee) return false;
  const name = module.name(callee) ?? module.text(callee);
  return (
    /^(?:print|input|warnings\.warn|click\.(?:echo|secho)|typer\.echo|logging\.\w+|loguru\.logger\.\w+|sys\.std(?:out|err)\.write)$/.test(
      name,
    ) ||
    /(?:^|\.)(?:_?log(?:ger)?|LOG|LOGGER)\.(?:debug|info|warn|warning|error|critical|exception|log|success|trace)$/.test(
      module.text(callee),
    ) ||
    /^logging\.getLogger\(\)\.\w+$/.test(name) ||
    /(?:Error|Exception|Warning)$/.test(module.text(callee))
  );
}

/** Name of the value at the end of a target: `self.api_key` is `api_key`, `config["DB"]` is `DB`. */
function nameOf(target: Node, module: Module, binding?: Binding): Bound {
  const bound = targetOf(target, module);
  return binding ? { ...bound, binding } : bound;
}

function targetOf(target: Node, module: Module): Bound {
  switch (target.type) {
    case 'identifier':
      return { binding: 'variable', name: module.text(target) };
    case 'attribute': {
      const name = field(target, 'attribute');
      return { binding: 'property', ...(name && { name: module.text(name) }) };
    }
    case 'subscript': {
      const key = field(target, 'subscript');
      const name = key && module.evaluator.text(key);
      return { binding: name && isHeader(name) ? 'header' : 'key', ...(name !== undefined && { name }) };
    }
    case 'call': {
      const read = readAt(target, module.names, (inner) => module.evaluator.text(inner));
      const callee = field(target, 'function');
      const first = field(target, 'arguments')?.children[0];
      // `request.headers.get("X-Api-Key") == "…"`.
      const key = read?.name ?? (callee?.type === 'attribute' && first ? module.evaluator.text(first) : undefined);
      return { binding: 'none', ...(key !== undefined && { name: key }) };
    }
    default:
      return { binding: 'none' };
  }
}

function isHeader(name: string): boolean {
  return /^(?:proxy-)?authorization$|^x-[\w-]*(?:key|token|auth|secret)[\w-]*$/i.test(name);
}

/** What an expression is given to, and how. */
export function boundTo(node: Node, module: Module): Bound {
  let child = node;
  for (let parent = node.parent; parent; child = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'parenthesized_expression':
      case 'await':
        break;
      case 'boolean_operator': {
        const left = field(parent, 'left');
        if (left === child) break;
        const value = left && module.value(left);
        if (value?.kind === 'env') return { binding: 'fallback', name: value.name };
        // `settings.endpoint or "…"`: the default of something configured elsewhere.
        if (left && /\b\w*(?:settings|config|conf|options|env)\w*[.[(]/i.test(module.text(left)))
          return nameOf(bare(left), module, 'fallback');
        break;
      }
      case 'conditional_expression': {
        if (parent.children[1] === child) return { binding: 'none' };
        const value = module.value(parent);
        if (value.kind === 'env' && parent.children[2] === child) return { binding: 'fallback', name: value.name };
        break;
      }
      case 'assignment': {
        const left = field(parent, 'left');
        if (!left || child.field === 'type') return { binding: 'none' };
        const bound = nameOf(left, module);
        const owner = bound.binding === 'variable' ? classOf(parent) : undefined;
        if (!owner) return bound;
        return { ...bound, binding: isSettingsClass(owner, module.names) ? 'fallback' : 'property' };
      }
      case 'augmented_assignment':
      case 'named_expression': {
        const left = field(parent, 'left') ?? field(parent, 'name');
        return left ? nameOf(left, module) : { binding: 'none' };
      }
      case 'default_parameter':
      case 'typed_default_parameter': {
        const name = field(parent, 'name');
        return { binding: 'parameter', ...(name && { name: module.text(name) }) };
      }
      case 'keyword_argument':
        return ofArgument(parent, module);
      case 'expression_list': {
        // `user, password = "app", "…"`
        const left = parent.parent?.type === 'assignment' ? field(parent.parent, 'left') : undefined;
        const target = left?.type === 'pattern_list' ? left.children[parent.children.indexOf(child)] : undefined;
        return target?.type === 'identifier' ? nameOf(target, module) : { binding: 'none' };
      }
      case 'list':
      case 'tuple': {
        // `get_list_from_env("CORS_ORIGINS", default=["…"])`
        const outer = parent.parent;
        // `Field(default_factory=lambda: ["…"])`
        const holder = outer?.type === 'lambda' ? outer.parent : outer;
        if (holder?.type !== 'keyword_argument') return { binding: 'none' };
        // `requests.get(url, auth=('admin', '…'))`
        if (parent.type === 'tuple' && parent.children.length === 2 && parent.children[1] === child && holder === outer) {
          const name = field(holder, 'name');
          if (name && module.text(name) === 'auth')
            return { binding: 'argument', argumentOf: { callee: 'auth', position: 1, secret: 'API_PASSWORD' } };
        }
        const bound = ofArgument(holder, module);
        return bound.binding === 'fallback' ? bound : { binding: 'none' };
      }
      case 'pair':
        return child.field === 'key' ? { binding: 'none' } : ofPair(parent, module);
      case 'comparison_operator': {
        const other = parent.children.find((operand) => operand !== child && operand.field !== 'operators');
        const bound = other ? nameOf(bare(other), module) : undefined;
        return { binding: 'comparison', ...(bound?.name !== undefined && { name: bound.name }) };
      }
      case 'attribute':
        // `"secret".encode()`.
        if (parent.parent?.type === 'call' && /^(?:encode|strip)$/.test(module.text(field(parent, 'attribute') as Node))) {
          parent = parent.parent;
          break;
        }
        return { binding: 'none' };
      case 'argument_list':
        return ofPosition(parent, child, module);
      default:
        return { binding: 'none' };
    }
  }
  return { binding: 'none' };
}

/** The class whose attribute an assignment makes. */
function classOf(assignment: Node): Node | undefined {
  const owner = assignment.parent?.parent?.parent;
  return owner?.type === 'class_definition' ? owner : undefined;
}

/** A read's fallback belongs to the variable; `pydantic.Field(default="x")` to the field; `str("x")` to what that is bound to. */
function ofArgument(argument: Node, module: Module): Bound {
  const call = argument.parent?.parent;
  const name = field(argument, 'name');
  const read = call && readAt(call, module.names, (inner) => module.evaluator.text(inner));
  if (read && name && module.text(name) === 'default') return { binding: 'fallback', name: read.name };
  if (call && name && module.text(name) === 'default') {
    const variable = readByOwnFunction(call, module);
    if (variable !== undefined) return { binding: 'fallback', name: variable };
  }
  if (call && name && /^(?:default|default_factory|value)$/.test(module.text(name))) {
    const outer = boundTo(call, module);
    if (outer.name !== undefined && outer.binding !== 'argument') return outer;
    const first = field(call, 'arguments')?.children[0];
    // `parser.add_argument("--password", default="…")`.
    const option = first && first !== argument ? module.evaluator.text(first) : undefined;
    if (option?.startsWith('-')) return { binding: 'argument', name: option.replace(/^-+/, '') };
  }
  return { binding: 'argument', ...(name && { name: module.text(name) }) };
}

/** `get_str_from_env("NAME", …)`: a function of the app's own that reads the environment, as its name says. */
function readByOwnFunction(call: Node, module: Module): string | undefined {
  const callee = field(call, 'function');
  const given = field(call, 'arguments')?.children[0];
  // `get_string(name="NAME", default="…")`
  const word = given?.type === 'keyword_argument' ? field(given, 'name') : undefined;
  const isNamed = word !== undefined && /^(?:name|key|var|variable|env_?var|env)$/.test(module.text(word));
  const first = isNamed && given ? field(given, 'value') : given;
  const variable = first && module.evaluator.text(first);
  const reads = isNamed ? /env|config|setting|(?:^|\.)_?(?:get|read|load|fetch)_\w+$/i : /env|config|setting/i;
  return callee && variable !== undefined && reads.test(module.text(callee)) && /^[A-Z][A-Z\d_]+$/.test(variable)
    ? variable
    : undefined;
}

function ofPosition(list: Node, child: Node, module: Module): Bound {
  const call = list.parent;
  const callee = call?.type === 'call' ? field(call, 'function') : undefined;
  if (!call || !callee) return { binding: 'none' };
  const read = readAt(call, module.names, (inner) => module.evaluator.text(inner));
  if (read) return read.fallback === child ? { binding: 'fallback', name: read.name } : { binding: 'none' };
  const variable = readByOwnFunction(call, module);
  if (variable !== undefined && list.children[1] === child) return { binding: 'fallback', name: variable };
  const method = callee.type === 'attribute' ? module.text(field(callee, 'attribute') as Node) : module.text(callee);
  const [first, second] = list.children;
  const position = list.children.indexOf(child);
  const secret = secretArgument(module.name(callee), position);
  const argumentOf = { callee: method, position, ...(secret !== undefined && { secret }) };
  // `setattr(x, "password", "…")`, `headers.add("Authorization", "…")`, `config.setdefault("SECRET_KEY", "…")`.
  if (second === child && first && /^(?:setdefault|add|add_header|put_header|set|get)$/.test(method)) {
    const name = module.evaluator.text(first);
    if (name !== undefined) return { binding: isHeader(name) ? 'header' : 'key', name, argumentOf };
  }
  if (/^(?:str|bytes|SecretStr|Secret|SecretBytes|Field)$/.test(method) && first === child) return boundTo(call, module);
  return { binding: 'none', argumentOf };
}

function ofPair(pair: Node, module: Module): Bound {
  const key = field(pair, 'key');
  const name = key && module.evaluator.text(key);
  const path: string[] = [];
  let outer = pair.parent?.parent;
  for (; outer?.type === 'pair'; outer = outer.parent?.parent) {
    const outerKey = field(outer, 'key');
    const outerName = outerKey && module.evaluator.text(outerKey);
    if (outerName !== undefined) path.unshift(outerName);
  }
  const dictionary = pair.parent;
  if (outer?.type === 'assignment' || outer?.type === 'keyword_argument') {
    const target = field(outer, outer.type === 'assignment' ? 'left' : 'name');
    const bound = target && nameOf(target, module);
    if (bound?.name !== undefined) path.unshift(bound.name);
  }
  const header = name !== undefined && dictionary !== undefined && (isHeader(name) || /headers$/i.test(path.at(-1) ?? ''));
  return { binding: header ? 'header' : 'key', ...(name !== undefined && { name }), ...(path.length > 0 && { path }) };
}
