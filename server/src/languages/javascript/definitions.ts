import type { TSESTree } from '@typescript-eslint/types';
import { commonJsPath, exportedValues } from './commonjs';
import { type Module, patternPath, propertyOf, type Variable } from './module';
import { type ClassNode, type FunctionNode, isClass, isFunction, keyName, memberName, type Node, unwrap } from './syntax';

/** Finds what names and members of one module stand for in that module itself. */
export class Definitions {
  constructor(readonly module: Module) {}

  /** The local function an expression denotes, through constants, object members, class methods and `bind`. */
  localFunction(node: Node): FunctionNode | undefined {
    const target = this.definition(node);
    return isFunction(target) ? target : undefined;
  }

  /** The object literal an expression denotes, constants followed. */
  localObject(node: Node): TSESTree.ObjectExpression | undefined {
    const target = this.definition(node);
    return target?.type === 'ObjectExpression' ? target : undefined;
  }

  /**
   * The expression, function or class that a name or member stands for in this file; the node itself for anything that is no reference.
   * Undefined where it is imported, reassigned, a parameter or otherwise not certain.
   */
  definition(node: Node, depth = 0): Node | undefined {
    if (depth > 20) return undefined;
    const inner = unwrap(node);
    switch (inner.type) {
      case 'Identifier':
        return this.definitionOfName(inner, depth);
      case 'MemberExpression':
        return this.definitionOfMember(inner, depth);
      case 'AwaitExpression':
        return this.definition(inner.argument, depth + 1);
      case 'AssignmentExpression':
        return inner.operator === '=' ? this.definition(inner.right, depth + 1) : undefined;
      case 'CallExpression': {
        const { callee } = inner;
        if (callee.type !== 'MemberExpression') return inner;
        const name = memberName(callee);
        const first = inner.arguments[0];
        if (name === 'bind') return this.definition(callee.object, depth + 1);
        if (name === 'freeze' && first && this.module.isGlobal(callee.object, 'Object')) return this.definition(first, depth + 1);
        return inner;
      }
      default:
        return inner;
    }
  }

  /** The one expression a variable holds for its whole life; for destructured names the source and the keys into it. */
  constantOf(identifier: Node): { source: Node; keys: readonly string[]; fallback?: Node } | undefined {
    const variable = this.module.variableOf(identifier);
    if (variable?.defs.length !== 1 || variable.defs[0]?.type !== 'Variable') return undefined;
    let written: Node | undefined;
    for (const reference of variable.references) {
      if (!reference.isWrite()) continue;
      // A default in a pattern is a write of its own, of the same identifier.
      if (written && written !== reference.identifier) return undefined;
      written = reference.identifier;
    }
    return written && patternPath(written);
  }

  /** What a parameter of a local function gets where the file calls that function in one place and never hands it on. */
  onlyArgument(variable: Variable): Node | undefined {
    const definition = variable.defs[0];
    if (variable.defs.length !== 1 || definition?.type !== 'Parameter' || !isFunction(definition.node)) return undefined;
    if (variable.references.some((reference) => reference.isWrite() && !reference.init)) return undefined;
    const fn = definition.node;
    const position = fn.params.findIndex(
      (parameter) =>
        parameter === definition.name || (parameter.type === 'AssignmentPattern' && parameter.left === definition.name),
    );
    const named = fn.type === 'FunctionDeclaration' ? fn.id : fn.parent.type === 'VariableDeclarator' && fn.parent.id;
    if (position < 0 || !named || named.type !== 'Identifier' || isExported(fn)) return undefined;
    const uses = this.module.variableOf(named)?.references.filter((reference) => !reference.isWrite()) ?? [];
    const call = uses.length === 1 ? uses[0]?.identifier.parent : undefined;
    if (call?.type !== 'CallExpression' || call.callee !== uses[0]?.identifier) return undefined;
    if (call.arguments.some((argument) => argument.type === 'SpreadElement')) return undefined;
    const parameter = fn.params[position];
    return call.arguments[position] ?? (parameter?.type === 'AssignmentPattern' ? parameter.right : undefined);
  }

  /** Class that an expression is an instance of (or is itself, for static members). */
  protected classOf(node: Node, depth: number): { class: ClassNode; isStatic: boolean } | undefined {
    if (node.type === 'ThisExpression') {
      const container = this.module.thisContainer(node);
      return isClass(container) ? { class: container, isStatic: false } : undefined;
    }
    const target = this.definition(node, depth + 1);
    if (isClass(target)) return { class: target, isStatic: true };
    if (target?.type === 'NewExpression') {
      const made = this.definition(target.callee, depth + 1);
      return isClass(made) ? { class: made, isStatic: false } : undefined;
    }
    return undefined;
  }

  private definitionOfName(identifier: TSESTree.Identifier, depth: number): Node | undefined {
    const variable = this.module.variableOf(identifier);
    const definition = variable?.defs[0];
    if (!variable || !definition || variable.defs.length !== 1) return undefined;
    if (definition.type === 'FunctionName' || definition.type === 'ClassName') {
      return variable.references.some((reference) => reference.isWrite()) ? undefined : definition.node;
    }
    const constant = this.constantOf(identifier);
    if (!constant || constant.fallback) return undefined;
    let target = this.definition(constant.source, depth + 1);
    for (const key of constant.keys) {
      const object: Node | undefined = target && unwrap(target);
      if (object?.type !== 'ObjectExpression') return undefined;
      const property = propertyOf(object, key);
      if (typeof property === 'string') return undefined;
      target = this.definition(property.value, depth + 1);
    }
    return target;
  }

  private definitionOfMember(node: TSESTree.MemberExpression, depth: number): Node | undefined {
    const name = memberName(node);
    if (name === undefined) return undefined;
    if (commonJsPath(this.module, node)?.length === 2) {
      const values = exportedValues(this.module, name);
      return values.length === 1 && values[0] ? this.definition(values[0], depth + 1) : undefined;
    }
    const owner = this.classOf(node.object, depth);
    if (owner) {
      for (const member of owner.class.body.body) {
        if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') continue;
        if (keyName(member.key, member.computed) !== name || !member.value) continue;
        if (member.static !== owner.isStatic) continue;
        return member.type === 'PropertyDefinition' && this.isReplaced(owner.class, name)
          ? undefined
          : this.definition(member.value, depth + 1);
      }
      if (node.object.type !== 'ThisExpression') return undefined;
      const values = this.module.fieldValues(owner.class, name);
      return values.length === 1 && values[0] ? this.definition(values[0], depth + 1) : undefined;
    }
    const value = this.memberValue(node, name, depth);
    return value && this.definition(value, depth + 1);
  }

  /** A method of the class gives the field another value than that of its declaration: `this.config = options`. */
  private isReplaced(owner: Node, name: string): boolean {
    const isValue = (node: Node) =>
      node.type !== 'TSTypeAnnotation' &&
      !(node.type === 'Literal' && node.value === null) &&
      !(node.type === 'Identifier' && node.name === 'undefined');
    return this.module.fieldValues(owner, name).filter(isValue).length > 1;
  }

  /** What a constant object literal holds under a member's name. */
  protected memberValue(node: TSESTree.MemberExpression, name: string, depth = 0): Node | undefined {
    const object = this.definition(node.object, depth + 1);
    if (object?.type !== 'ObjectExpression') return undefined;
    const root = rootOf(node);
    const variable = root && this.module.variableOf(root);
    if (variable && this.module.isMemberWritten(variable, name)) return undefined;
    const property = propertyOf(object, name);
    return typeof property === 'string' ? undefined : property.value;
  }

  /** What a call of a local function returns, where it has one `return`; any other expression is its own value. */
  protected returned(node: Node): Node | undefined {
    const target = this.definition(node);
    if (target?.type !== 'CallExpression') return target;
    const called = this.localFunction(target.callee);
    return called && this.returnedBy(called);
  }

  /** What a function returns, where it has one `return`. */
  returnedBy(called: FunctionNode): Node | undefined {
    if (called.body?.type !== 'BlockStatement') return called.body ? this.definition(called.body) : undefined;
    const returns = returnsOf(called.body.body);
    return returns?.length === 1 && returns[0] ? (this.definition(returns[0]) ?? returns[0]) : undefined;
  }
}

function isExported(fn: FunctionNode): boolean {
  const statement = fn.type === 'FunctionDeclaration' ? fn.parent : fn.parent?.parent?.parent;
  return statement?.type === 'ExportNamedDeclaration' || statement?.type === 'ExportDefaultDeclaration';
}

/** Arguments of the return statements of a body, those of branches included; undefined beyond a sane size. */
function returnsOf(body: readonly TSESTree.Statement[]): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [...body].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'ReturnStatement') {
      if (node.argument) found.push(node.argument);
    } else if (node.type === 'BlockStatement') stack.push(...node.body);
    else if (node.type === 'IfStatement') stack.push(node.consequent, ...(node.alternate ? [node.alternate] : []));
    else if (node.type === 'TryStatement') stack.push(node.block, ...(node.finalizer ? [node.finalizer] : []));
  }
  return found;
}

function rootOf(node: Node): Node | undefined {
  let at = node;
  while (at.type === 'MemberExpression') at = unwrap(at.object);
  return at.type === 'Identifier' ? at : undefined;
}
