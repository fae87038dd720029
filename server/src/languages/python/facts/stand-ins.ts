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
    if (parent.type === 'keyword_argument') return isDefaultOfSetting(parent, module);
    if (parent.type === 'assignment') {
      const left = field(parent, 'left');
      if (left === undefined) return false;
      const [statement, target] = [parent.parent ?? parent, module.text(left)];
      return isWhereMissing(statement, target, module) || isReplaced(statement, target, module);
    }
    if (!/^(?:expression_list|tuple|list|parenthesized_expression)$/.test(parent.type)) return false;
  }
  return false;
}

/** `get_config("setup", "url", default="…")`: of the program's own way to its settings. */
function isDefaultOfSetting(argument: Node, module: Module): boolean {
  const name = field(argument, 'name');
  const callee = argument.parent?.parent && field(argument.parent.parent, 'function');
  if (!name || !callee || !/^(?:default|default_value|fallback)$/.test(module.text(name))) return false;
  return /(?:^|[._])(?:config|conf|cfg|settings?|options?|env|environ)(?:_(?:value|var|variable|or_default|str|string|url))?$/i.test(
    module.text(callee),
  );
}

/** `self.url = "…"` and after it `if settings.url: self.url = settings.url`: what is configured takes its place. */
function isReplaced(statement: Node, target: string, module: Module): boolean {
  const siblings = statement.parent?.children ?? [];
  return siblings.slice(siblings.indexOf(statement) + 1, siblings.indexOf(statement) + 13).some((next) => {
    const condition = next.type === 'if_statement' ? field(next, 'condition') : undefined;
    if (!condition || /^not\b|^\(?not\b/.test(module.text(condition))) return false;
    const [subject] = /[A-Za-z_][\w.]*(?:\[["']\w+["']\]|\(["']\w+["']\))?/.exec(module.text(condition)) ?? [];
    const given = (field(next, 'consequence')?.children ?? []).find((each) => module.text(each).startsWith(`${target} =`));
    return given !== undefined && subject !== undefined && module.text(given).slice(target.length).includes(subject);
  });
}

/** Under `if settings.ENVIRONMENT == "development"`. */
export function isOfDevelopers(string: Node, module: Module): boolean {
  for (let node = string, parent = string.parent; parent; node = parent, parent = node.parent) {
    const condition = /^(?:if_statement|elif_clause)$/.test(parent.type) ? field(parent, 'condition') : undefined;
    if (!condition || condition === node || node.field === 'alternative') continue;
    if (
      /^[\w.]*(?:env|environment|stage|mode|profile)(?:["']\]|\(\))?\s*==\s*["'](?:dev|development|local|test|testing)["']$/i.test(
        module.text(condition),
      ) ||
      // Django's own switch: `if DEBUG and PASSWORD is None`.
      /^(?:\w+\.)?DEBUG(?:\s+and\b(?![\s\S]*\bor\b)[\s\S]*)?$/.test(module.text(condition))
    )
      return true;
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
