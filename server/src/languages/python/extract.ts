import type { Fact, SchemaChangeFact } from '../../../../rules/facts';
import { sourceDigest } from '../source-digest';
import { acknowledgements } from './apis/acknowledgements';
import { brokerClients } from './apis/brokers';
import { listenCalls } from './apis/listen';
import { logSinks } from './apis/logging';
import { adminCalls, cloudRegions, localStores } from './apis/operations';
import { blockingCalls, processCalls, schedules, sessionCalls, spawns } from './apis/processes';
import { schemaChanges } from './apis/schema';
import { serviceClients } from './apis/services';
import { startupWaits } from './apis/startup';
import { fileWrites } from './apis/storage';
import { tlsServers } from './apis/tls';
import { Call } from './calls';
import { bulkChangeAt, requestIdOf } from './facts/bulk-changes';
import { declarationsOf } from './facts/declarations';
import { environmentAt } from './facts/environment';
import { environmentChoicesAt } from './facts/environment-choices';
import { flagsOf } from './facts/flags';
import { gunicornAt } from './facts/gunicorn';
import { handlersOf, routeAt } from './facts/handlers';
import { hypercornAt } from './facts/hypercorn';
import { importsAt } from './facts/imports';
import { literalsAt } from './facts/literals';
import { locksOf } from './facts/locks';
import { logSinkAt } from './facts/log-sinks';
import { logCallAt } from './facts/logs';
import { moduleStateAt } from './facts/module-state';
import { instanceExports, providedFactsAt } from './facts/provided';
import { referencedLiteralsAt } from './facts/referenced-literals';
import { refusalsAt } from './facts/refusals';
import { metadataChangeAt } from './facts/schema';
import { settingsAt } from './facts/settings';
import { settingsClassAt } from './facts/settings-class';
import { shutdownHelpersAt, signalHandlersAt } from './facts/signals';
import type { Module } from './module';
import { field, type Node, walk } from './syntax';

const tables = [
  listenCalls,
  serviceClients,
  brokerClients,
  fileWrites,
  logSinks,
  spawns,
  blockingCalls,
  processCalls,
  schedules,
  sessionCalls,
  schemaChanges,
  acknowledgements,
  cloudRegions,
  localStores,
  adminCalls,
  tlsServers,
  startupWaits,
];
const extractors = [
  importsAt,
  environmentAt,
  environmentChoicesAt,
  literalsAt,
  referencedLiteralsAt,
  settingsAt,
  settingsClassAt,
  gunicornAt,
  hypercornAt,
  logCallAt,
  logSinkAt,
  metadataChangeAt,
  signalHandlersAt,
  shutdownHelpersAt,
  moduleStateAt,
  bulkChangeAt,
  routeAt,
  refusalsAt,
];

/** What a command may well do, and a process must not. */
const duties = new Set<Fact['kind']>(['schema-change', 'file-write', 'daemonize']);

/** All facts of one file, in no particular order. */
export function extractFacts(module: Module): Fact[] {
  const facts: Fact[] = [
    ...handlersOf(module),
    ...flagsOf(module),
    ...instanceExports(module),
    ...requestIdOf(module),
    ...locksOf(module),
    ...declarationsOf(module),
  ];
  for (const node of walk(module.root)) {
    const found = extractors.flatMap((extractor): readonly Fact[] => extractor(node, module));
    if (node.type === 'call') found.push(...callFacts(node, module));
    const kept = module.places.isInCommand(node) ? found.filter((fact) => !duties.has(fact.kind)) : found;
    for (const fact of kept) facts.push(fact.kind === 'schema-change' ? withFunctions(fact, node, module) : fact);
  }
  const digest = sourceDigest(module.file.text, { line: '#' });
  if (digest) facts.push(digest);
  return facts;
}

function withFunctions(fact: SchemaChangeFact, node: Node, module: Module): SchemaChangeFact {
  const within = module.places.functionsLeadingTo(node);
  return within.length > 0 ? { ...fact, within } : fact;
}

function callFacts(node: Node, module: Module): Fact[] {
  const name = module.name(field(node, 'function'));
  const rows = name === undefined ? [] : tables.flatMap((table) => (Object.hasOwn(table, name) ? [table[name]] : []));
  if (name === undefined || rows.length === 0) return providedFactsAt(node, module, tables);
  const call = new Call(node, name, module);
  return rows.flatMap((row) => row?.(call) ?? []);
}
