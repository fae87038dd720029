import type { EnvReadAllFact, EnvReadFact } from '../../../../../rules/facts';
import { isSettingsClass } from '../environment';
import type { Module } from '../module';
import { field, type Node, rangeOf } from '../syntax';

/**
 * Fields of pydantic's settings classes: each reads a variable of its own name. Source: docs.pydantic.dev, Settings Management,
 * pydantic-settings 2.8 and pydantic 1.10 (`Config.env_prefix`, `Field(env=…)`).
 */
export function settingsClassAt(node: Node, module: Module): (EnvReadFact | EnvReadAllFact)[] {
  if (node.type !== 'class_definition' || !isSettingsClass(node, module.names)) return [];
  const prefix = prefixOf(node, module);
  const place = module.place(field(node, 'body') ?? node);
  if (prefix === undefined) return [{ kind: 'env-read-all', range: rangeOf(field(node, 'name') ?? node), place }];
  return (field(node, 'body')?.children ?? []).flatMap((statement): EnvReadFact[] => {
    const assignment = statement.type === 'expression_statement' ? statement.children[0] : undefined;
    const left = assignment?.type === 'assignment' ? field(assignment, 'left') : undefined;
    const type = assignment && field(assignment, 'type');
    if (!assignment || left?.type !== 'identifier' || !type) return [];
    const written = module.text(left);
    if (written.startsWith('_') || /^(?:typing\.)?ClassVar\b/.test(module.text(type)) || written === 'model_config') return [];
    const value = field(assignment, 'right');
    const options = value && fieldOptions(value, module);
    const names = options?.names ?? [`${prefix}${written}`.toUpperCase()];
    const fallbackNode = options ? options.fallback : value;
    const fallback =
      fallbackNode && fallbackNode.type !== 'none' && fallbackNode.type !== 'ellipsis' ? module.value(fallbackNode) : undefined;
    return names.map((name) => ({
      kind: 'env-read',
      name,
      range: rangeOf(assignment),
      nameRange: rangeOf(left),
      ...(fallback && { fallback }),
      ...(fallback && value && !options && { fallbackTail: { start: type.end, end: value.end } }),
      failsWithout: true,
      place: module.place(assignment),
    }));
  });
}

/** `Field("x", env="NAME")`, `Field(default="x", validation_alias=AliasChoices("A", "B"))`. */
function fieldOptions(value: Node, module: Module): { names?: string[]; fallback?: Node } | undefined {
  if (value.type !== 'call' || !/^pydantic\.(?:fields\.|v1\.)?Field$/.test(module.name(field(value, 'function')) ?? ''))
    return undefined;
  const list = field(value, 'arguments')?.children ?? [];
  const keyword = (name: string) => {
    const found = list.find((child) => child.type === 'keyword_argument' && module.text(field(child, 'name') as Node) === name);
    return found && field(found, 'value');
  };
  const first = list[0];
  const fallback = keyword('default') ?? (first && first.type !== 'keyword_argument' ? first : undefined);
  const alias = keyword('env') ?? keyword('validation_alias') ?? keyword('alias');
  const aliases =
    alias?.type === 'call'
      ? (field(alias, 'arguments')?.children ?? [])
      : alias?.type === 'list'
        ? alias.children
        : alias
          ? [alias]
          : [];
  const names = aliases.map((node) => module.evaluator.text(node)).filter((name) => name !== undefined);
  return { ...(names.length > 0 && { names: names.map((name) => name.toUpperCase()) }), ...(fallback && { fallback }) };
}

/** The prefix of the variables' names; undefined where it can't be told. */
function prefixOf(owner: Node, module: Module): string | undefined {
  const config = module.names.membersOf(owner, 'model_config')[0];
  if (config?.kind === 'value') {
    const call = config.value;
    const pairs = call.type === 'call' ? (field(call, 'arguments')?.children ?? []) : call.children;
    for (const pair of pairs) {
      const key = field(pair, pair.type === 'pair' ? 'key' : 'name');
      const name = key && (pair.type === 'pair' ? module.evaluator.text(key) : module.text(key));
      const value = field(pair, 'value');
      if (name === 'env_prefix' && value) return module.evaluator.text(value);
    }
  }
  const inner = module.names.membersOf(owner, 'Config')[0];
  const member = inner?.kind === 'class' ? module.names.membersOf(inner.node, 'env_prefix')[0] : undefined;
  return member?.kind === 'value' ? module.evaluator.text(member.value) : '';
}
