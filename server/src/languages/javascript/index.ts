import type { Fact, HandlerFact, Place } from '../../../../rules/facts';
import type { Extraction, Language } from '../language';
import { sourceDigest } from '../source-digest';
import { ApiIndex, Call, factsOf } from './api-table';
import { apiTables } from './apis';
import { assignmentsOf } from './assignments';
import { bulkChangesOf } from './bulk-changes';
import { declarationsOf } from './declarations';
import { environmentOf } from './environment';
import { environmentChoicesOf } from './environment-choices';
import { schemaReadsOf } from './environment-schemas';
import { Evaluator } from './evaluate';
import { flagsOf } from './flags';
import { isGenerated } from './generated';
import { type Handlers, handlersOf, routesOf } from './handlers';
import { importsOf } from './imports';
import { lifecycleOf } from './lifecycle';
import { literalsOf } from './literals';
import { functionsAround, locksOf, namesOfWork } from './locks';
import { Module } from './module';
import { moduleStateOf } from './module-state';
import { memoryRenewalsOf } from './own-memory';
import { phraseBook } from './phrase-book';
import { Places } from './place';
import { pm2Apps } from './pm2';
import { instanceExports, providedFacts } from './provided';
import { Reader } from './reader';
import { refusalsOf } from './refusals';
import { Resolver } from './resolve';
import { serviceConfigs } from './service-configs';
import { type Node, parse } from './syntax';
import { uploadsOf } from './uploads';

const extensions = /\.[cm]?[jt]sx?$/;

export const javascript: Language = {
  id: 'javascript',
  isProgram: true,
  matches: (path) => extensions.test(path) && !/\.d\.[cm]?ts$/.test(path),
  matchesFirstLine: (line) => /^#!.*\b(?:node|bun|deno|tsx|ts-node)\b/.test(line),
  extract({ path, text }): Extraction {
    if (isGenerated(path, text)) return { facts: [] };
    const { ast, parseError } = parse(path, text);
    if (!ast) return { facts: [], parseError };
    try {
      return { facts: facts(new Module(path, text, ast)) };
    } catch (error) {
      // Nested deeper than the stack of the binding analysis.
      if (!(error instanceof RangeError)) throw error;
      return { facts: [], parseError: { message: error.message, offset: 0 } };
    }
  },
  phraseBook,
};

const index = apiTables(new ApiIndex());

function facts(module: Module): Fact[] {
  const resolver = new Resolver(module);
  const evaluator = new Evaluator(module, resolver);
  const handlers = handlersOf(module, resolver, evaluator);
  const places = new Places(module, resolver, evaluator, handlers.functions);
  const placeOf = (node: Node) => places.of(node);
  const imports = importsOf(module, placeOf);
  const found: Fact[] = [
    ...imports,
    ...declarationsOf(module),
    ...environmentOf(module, resolver, evaluator, placeOf),
    ...schemaReadsOf(module, resolver, evaluator, placeOf),
    ...handlersAt(handlers, placeOf),
    ...routesOf(module, resolver, evaluator, placeOf),
    ...literalsOf(module, evaluator, placeOf),
    ...lifecycleOf(module, resolver, evaluator, placeOf, imports),
    ...environmentChoicesOf(module, resolver, evaluator, places),
    ...moduleStateOf(module, resolver, placeOf),
    ...flagsOf(module, resolver, placeOf),
    ...assignmentsOf(module, resolver, evaluator, placeOf),
    ...bulkChangesOf(module, evaluator, placeOf),
    ...locksOf(module),
    ...memoryRenewalsOf(module, resolver),
    ...refusalsOf(module, evaluator, resolver),
  ];
  for (const node of module.calls) {
    const api = resolver.api(node.callee);
    if (!api) continue;
    if (index.mayBeOwn(api.module)) {
      const provided = providedFacts(index, new Call(node, api, evaluator, resolver, places));
      found.push(...provided.map((fact) => withNames(fact, node)));
      continue;
    }
    const rows = index.rowsFor(api, node);
    if (rows.length === 0) continue;
    const call = new Call(node, api, evaluator, resolver, places);
    for (const row of rows) found.push(...factsOf(row, call).map((fact) => withNames(fact, node)));
  }
  const reader = new Reader(evaluator, resolver, places);
  found.push(...serviceConfigs(module, reader), ...uploadsOf(module, reader), ...pm2Apps(module, reader));
  const callAt = (node: Node) => {
    const made = resolver.definition(node);
    const api = made && resolver.api(made);
    const isCall = made?.type === 'CallExpression' || made?.type === 'NewExpression';
    return api && isCall ? new Call(made, api, evaluator, resolver, places) : undefined;
  };
  found.push(...instanceExports(module, resolver, index, callAt));
  const digest = sourceDigest(module.text, { line: '//', open: '/*', close: '*/' });
  if (digest) found.push(digest);
  return found;
}

/** Handlers with the environments in which they are registered. */
function handlersAt({ functions, facts }: Handlers, placeOf: (node: Node) => Place): HandlerFact[] {
  const nodes = [...functions.keys()];
  return facts.map((fact, index) => {
    const guard = placeOf(nodes[index] as Node).guard;
    return guard ? { ...fact, guard } : fact;
  });
}

/** A change of the schema with the names of the functions around it, a schedule with those in it. */
function withNames(fact: Fact, node: Node): Fact {
  if (fact.kind === 'schedule') return { ...fact, ...namesOfWork(node) };
  if (fact.kind !== 'schema-change') return fact;
  const within = functionsAround(node);
  return within.length > 0 ? { ...fact, within } : fact;
}
