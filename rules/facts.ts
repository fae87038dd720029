import type { CodeFact } from './facts/code';
import type { CommandFact } from './facts/commands';
import type { ContainerFact } from './facts/containers';
import type { ManifestFact } from './facts/manifests';
import type { OperationFact } from './facts/operations';

export * from './facts/code';
export * from './facts/commands';
export * from './facts/containers';
export * from './facts/environment';
export * from './facts/literals';
export * from './facts/logs';
export * from './facts/manifests';
export * from './facts/modules';
export * from './facts/operations';
export * from './facts/place';
export * from './facts/processes';
export * from './facts/servers';
export * from './facts/stores';
export * from './values';

/**
 * A plain, serialisable record of one thing a file says that matters to some factor.
 * Facts know no rule: they say what is there, rules judge it.
 */
export type Fact = CodeFact | CommandFact | ContainerFact | ManifestFact | OperationFact;
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
