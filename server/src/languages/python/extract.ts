import type { Fact } from '../../../../rules/facts';
import { listenCalls } from './apis/listen';
import { Call } from './calls';
import { environmentAt } from './facts/environment';
import { gunicornAt } from './facts/gunicorn';
import { handlersOf } from './facts/handlers';
import { importsAt } from './facts/imports';
import { literalsAt } from './facts/literals';
import type { Module } from './module';
import { field, walk } from './syntax';

const tables = [listenCalls];

/** All facts of one file, in no particular order. */
export function extractFacts(module: Module): Fact[] {
  const facts: Fact[] = handlersOf(module);
  for (const node of walk(module.root)) {
    facts.push(
      ...importsAt(node, module),
      ...environmentAt(node, module),
      ...literalsAt(node, module),
      ...gunicornAt(node, module),
    );
    if (node.type !== 'call') continue;
    const name = module.name(field(node, 'function'));
    if (name === undefined) continue;
    const call = new Call(node, name, module);
    for (const table of tables) {
      const row = Object.hasOwn(table, name) ? table[name] : undefined;
      facts.push(...[row?.(call) ?? []].flat());
    }
  }
  return facts;
}
