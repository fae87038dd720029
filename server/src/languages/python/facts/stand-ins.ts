import type { Module } from '../module';
import { bare, field, isFunction, type Node } from '../syntax';

/** `if url is None: return "…"`, `if not url: url = "…"`, `if "url" not in kwargs: kwargs["url"] = "…"`, `"…" if url is None else url`: the default of something configured elsewhere. */
export function standsIn(string: Node, module: Module): boolean {
  for (let node = string, parent = string.parent; parent; node = parent, parent = node.parent) {
    if (parent.type === 'conditional_expression') {
      const [consequence, condition, alternative] = parent.children;
      const missing = condition && askedFor(condition, module);
      if (consequence === node) return missing !== undefined && alternative !== undefined && module.text(alternative) === missing;
      return alternative === node && consequence !== undefined && module.text(condition ?? node) === module.text(consequence);
    }
    if (parent.type === 'return_statement') return isWhereMissing(parent, undefined, module);
    if (parent.type === 'assignment') {
      const left = field(parent, 'left');
      return left !== undefined && isWhereMissing(parent.parent ?? parent, module.text(left), module);
    }
    if (!/^(?:expression_list|tuple|list|parenthesized_expression)$/.test(parent.type)) return false;
  }
  return false;
}

const development = /(?:^|[^a-z])(?:is_?)?(?:debug|dev(?:elopment|_mode)?|local)(?![a-z])/i;

/** `a or "…"`, `b if a else "…"`, `if a: url = b` and `else: url = "…"`: one of several values of the same thing. */
export function isPicked(string: Node, module: Module): boolean {
  for (let node = string, parent = string.parent; parent; node = parent, parent = node.parent) {
    if (parent.type === 'boolean_operator') {
      if (field(parent, 'left') !== node && / or\b/.test(module.text(parent))) return true;
    } else if (parent.type === 'conditional_expression') {
      const [consequence, condition, alternative] = parent.children;
      const other = consequence === node ? alternative : consequence;
      if (condition !== node && other && !/^[rbf]*["']/i.test(module.text(other))) return true;
    } else if (/^(?:augmented_)?assignment$/.test(parent.type)) {
      const left = field(parent, 'left');
      return left !== undefined && isInBranch(parent, module.text(left), module);
    } else if (!/^(?:expression_list|tuple|list|set|pair|dictionary|parenthesized_expression)$/.test(parent.type)) return false;
  }
  return false;
}

/** In a branch for developers, or in one of several that give the target. */
function isInBranch(statement: Node, target: string, module: Module): boolean {
  const given = `${target} =`;
  for (let node = statement, parent = node.parent; parent && !isFunction(parent); node = parent, parent = node.parent) {
    if (parent.type !== 'if_statement') continue;
    const condition = field(parent, 'condition');
    if (node.field === 'consequence' && condition && development.test(module.text(condition))) return true;
    if (parent.children.some((branch) => branch !== node && branch !== condition && module.text(branch).includes(given)))
      return true;
  }
  return false;
}

/** A statement of the branch that runs where a value is missing, `target` where it must be that one. */
function isWhereMissing(statement: Node, target: string | undefined, module: Module): boolean {
  const block = statement.parent;
  const branch = block?.type === 'block' ? block.parent : undefined;
  if (branch?.type !== 'if_statement' || block?.field !== 'consequence') return false;
  const condition = field(branch, 'condition');
  const missing = condition && askedFor(condition, module);
  return missing !== undefined && (target === undefined || target.replaceAll("'", '"') === missing.replaceAll("'", '"'));
}

/** What a test finds missing: `not x`, `x is None`, `x == ""`, `"x" not in options`. */
export function askedFor(test: Node, module: Module): string | undefined {
  const node = bare(test);
  if (node.type === 'not_operator') {
    const argument = field(node, 'argument') ?? node.children.at(-1);
    return argument && module.text(argument);
  }
  if (node.type !== 'comparison_operator') return undefined;
  const text = module.text(node);
  const [, key, holder] = /^(["']\w+["'])\s+not\s+in\s+([\w.]+)$/.exec(text) ?? [];
  return key !== undefined ? `${holder}[${key}]` : /^(.+?)\s*(?:is\s+None|==\s*(?:None|""|''))$/.exec(text)?.[1];
}
