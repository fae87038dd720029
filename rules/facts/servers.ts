import type { Range, Value } from '../values';
import type { Provided } from './modules';
import type { EnvironmentGuard, Place } from './place';

/** A server is told to accept connections. */
export interface ListenFact {
  readonly kind: 'listen';
  /** `express`, `node:http`, `flask`, … */
  readonly framework: string;
  readonly port?: Value;
  readonly host?: Value;
  /** The whole call. */
  readonly range: Range;
  /** Name of a local variable that holds a server with `close()`, for fixes. */
  readonly server?: string;
  /** End of the statement that holds the call, and its indentation, for fixes that add code after it. */
  readonly statementEnd?: number;
  readonly indent?: string;
  readonly provided?: Provided;
  /** Expression that closes the server, `server.close()`. Where `capture` is set it speaks of that name. */
  readonly close?: string;
  /** The call's value is dropped: text that keeps it (`const server = `) and the offset to put it at. */
  readonly capture?: { readonly at: number; readonly text: string };
  /** What closes it is a name that the whole file sees. */
  readonly inModule?: boolean;
  /** Edits that close it when SIGTERM arrives, where they are more than `close` in a handler. */
  readonly closing?: readonly { readonly range: Range; readonly text: string }[];
  readonly place: Place;
}

export interface HandlerFact {
  readonly kind: 'handler';
  readonly framework: string;
  readonly method?: string;
  readonly path?: string;
  /** Where the path is written. */
  readonly pathRange?: Range;
  readonly async: boolean;
  /** Condition on an environment's name under which it is registered. */
  readonly guard?: EnvironmentGuard;
  readonly range: Range;
}

/** A route is given functions of another module, or another module's router is mounted (then without a method). */
export interface RouteFact {
  readonly kind: 'route';
  readonly framework: string;
  readonly method?: string;
  readonly path?: string;
  readonly pathRange?: Range;
  /** Specifier of the module. */
  readonly module: string;
  readonly range: Range;
  readonly place: Place;
}

/** A server terminates TLS itself, with certificate files. */
export interface TlsServerFact {
  readonly kind: 'tls-server';
  /** The callee, or the call where it is short. */
  readonly range: Range;
  readonly place: Place;
}

/** The process forks copies of itself (node:cluster). */
export interface ClusterFact {
  readonly kind: 'cluster';
  readonly range: Range;
  readonly place: Place;
}

/** Requests that a program answers, and the ports it answers on. */
export type ServerFact = ListenFact | HandlerFact | RouteFact | TlsServerFact | ClusterFact;
