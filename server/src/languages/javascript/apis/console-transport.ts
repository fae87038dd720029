import type { TSESTree } from '@typescript-eslint/types';
import type { LogSinkFact } from '../../../../../rules/facts';
import type { Call } from '../api-table';
import { keyName, type Node, rangeOf } from '../syntax';

/** Options of winston's File transports that mean nothing to its Console. */
const ofFiles =
  /^(?:filename|dirname|datePattern|max\w*|tailable|zippedArchive|lazy|eol|options|utc|extension|createSymlink|symlinkName|auditFile|auditHashType|frequency|rotationFormat|createTree|json|timestamp|colorize|stream)$/;

/**
 * What to write in place of a winston File transport: a Console with the options it shares, or nothing where the list it stands in has
 * a Console or an earlier File (which becomes one) already.
 */
export function consoleTransport(made: Call): LogSinkFact['replacement'] {
  if (made.node.type !== 'NewExpression') return undefined;
  const list = made.node.parent;
  if (list?.type === 'ArrayExpression') {
    const index = list.elements.indexOf(made.node);
    const isSink = (element: Node | null, at: number) => element !== null && at !== index && sinkKind(made, element, at < index);
    if (list.elements.some(isSink)) return removal(list, index);
  }
  const name = consoleName(made);
  if (name === undefined) return undefined;
  return { range: made.range, text: `new ${name}(${options(made)})` };
}

function sinkKind(made: Call, element: Node, isEarlier: boolean): boolean {
  const path = made.apiOf(element)?.path ?? '';
  return /(?:^|\.)Console\(\)$/.test(path) || (isEarlier && /(?:^|\.)(?:File|DailyRotateFile)\(\)$/.test(path));
}

function removal(list: TSESTree.ArrayExpression, index: number): LogSinkFact['replacement'] {
  const element = list.elements[index] as Node;
  const before = list.elements[index - 1];
  const after = list.elements[index + 1];
  if (before) return { range: { start: before.range[1], end: element.range[1] }, text: '' };
  if (after) return { range: { start: element.range[0], end: after.range[0] }, text: '' };
  return undefined;
}

/** How this file may name winston's Console transport. */
function consoleName(made: Call): string | undefined {
  const callee = made.text(made.calleeRange);
  const sibling = /^(.*\btransports\.)(?:File|DailyRotateFile)$/.exec(callee)?.[1];
  if (sibling !== undefined) return `${sibling}Console`;
  for (const variable of made.module.scopes.variables) {
    const identifier = variable.identifiers[0];
    const api = identifier && made.apiOf(identifier);
    if (api?.module !== 'winston') continue;
    if (api.path === 'default') return `${variable.name}.transports.Console`;
    if (api.path === 'transports') return `${variable.name}.Console`;
  }
  return undefined;
}

function options(made: Call): string {
  const first = made.expression(0);
  if (first?.type !== 'ObjectExpression') return '';
  const kept = first.properties.filter((property) => {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : undefined;
    return name !== undefined && !ofFiles.test(name);
  });
  return kept.length === 0 ? '' : `{ ${kept.map((property) => made.text(rangeOf(property))).join(', ')} }`;
}
