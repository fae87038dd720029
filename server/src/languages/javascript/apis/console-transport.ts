import type { TSESTree } from '@typescript-eslint/types';
import type { LogSinkFact } from '../../../../../rules/facts';
import type { Call } from '../api-table';
import { keyName, type Node, rangeOf } from '../syntax';

/** Options of winston's File transports that mean nothing to its Console. */
const ofFiles =
  /^(?:filename|dirname|datePattern|max\w*|tailable|zippedArchive|lazy|eol|options|utc|extension|createSymlink|symlinkName|auditFile|auditHashType|frequency|rotationFormat|createTree|json|timestamp|colorize|stream)$/;

/**
 * What to write in place of a winston File transport: a Console with the options it shares, or nothing where the list it stands in has
 * a Console already. Of several Files one becomes the Console, if possible one that lets all levels pass.
 */
export function consoleTransport(made: Call): LogSinkFact['replacement'] {
  if (made.node.type !== 'NewExpression') return undefined;
  const list = made.node.parent;
  const files = list?.type === 'ArrayExpression' ? list.elements.filter((element) => isTransport(made, element, 'File')) : [];
  if (list?.type === 'ArrayExpression') {
    const keeper = files.find((file) => file && !hasLevel(file)) ?? files[0];
    const hasConsole = list.elements.some((element) => isTransport(made, element, 'Console'));
    if (hasConsole || keeper !== made.node) return removal(list, list.elements.indexOf(made.node));
  }
  const name = consoleName(made);
  return name === undefined ? undefined : { range: made.range, text: `new ${name}(${options(made, files.length > 1)})` };
}

function isTransport(made: Call, element: Node | null, name: 'File' | 'Console'): boolean {
  const api = element ? made.apiOf(element) : undefined;
  if (name === 'File' && api?.module === 'winston-daily-rotate-file') return true;
  return (
    api?.module === 'winston' &&
    new RegExp(`(?:^|\\.)${name === 'File' ? '(?:File|DailyRotateFile)' : name}\\(\\)$`).test(api.path)
  );
}

function hasLevel(transport: Node): boolean {
  const first = transport.type === 'NewExpression' ? transport.arguments[0] : undefined;
  return first?.type === 'ObjectExpression' && first.properties.some((property) => memberNameOf(property) === 'level');
}

function memberNameOf(property: TSESTree.ObjectLiteralElement): string | undefined {
  return property.type === 'Property' ? keyName(property.key, property.computed) : undefined;
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

/** Where it stands for several files of different levels, all levels pass. */
function options(made: Call, forSeveral: boolean): string {
  const first = made.expression(0);
  if (first?.type !== 'ObjectExpression') return '';
  const kept = first.properties.filter((property) => {
    const name = memberNameOf(property);
    return name !== undefined && !ofFiles.test(name) && !(forSeveral && name === 'level');
  });
  return kept.length === 0 ? '' : `{ ${kept.map((property) => made.text(rangeOf(property))).join(', ')} }`;
}
