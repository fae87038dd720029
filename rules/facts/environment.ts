import type { LiteralValue, Range, Value } from '../values';
import type { Place } from './place';

/** One read of one environment variable. */
export interface EnvReadFact {
  readonly kind: 'env-read';
  readonly name: string;
  /** The whole read, fallback included. */
  readonly range: Range;
  readonly nameRange: Range;
  readonly fallback?: Value;
  /** Where the whole `|| fallback` can be dropped, or the statement that gives it: offsets of what to delete so that the bare read is left. */
  readonly fallbackTail?: Range;
  /** What to delete before the read as well: the `try:` that waits for it to fail. */
  readonly fallbackHead?: Range;
  readonly asserted?: boolean;
  /** Without its fallback the read fails by itself where the variable is missing (`decouple.config`, fields of pydantic settings). */
  readonly failsWithout?: boolean;
  /** Somebody who is asked sees it and may type something else: the `initial` of a prompt. */
  readonly prompts?: true;
  /** The variable holds the fallback from then on, for what the process loads or starts: `os.environ.setdefault('MODE', 'web')`. */
  readonly sets?: true;
  /** Nothing is done with the value but to compare it with the fallback, or to ask whether there is one: `[[ "${MODE:-web}" == web ]]`. */
  readonly compared?: true;
  /** The name that the program's own schema gives the setting: `oauth.secretKey`. */
  readonly key?: string;
  /** A schema of the app names it with its kind and default, and so documents it. */
  readonly inSchema?: true;
  readonly place: Place;
}

/** The environment is passed on or spread as a whole: a schema reads it, names can't be known. */
export interface EnvReadAllFact {
  readonly kind: 'env-read-all';
  readonly range: Range;
  readonly place: Place;
}

/** The program sets a variable of its own environment: `process.env.MODE = 'worker'`, for another part of it or for what it starts. */
export interface EnvWriteFact {
  readonly kind: 'env-write';
  readonly name: string;
  readonly range: Range;
  readonly place: Place;
}

/** A value is picked by the environment's name: `configs[process.env.NODE_ENV]`, `isProduction ? 'a' : 'b'`. */
export interface EnvironmentChoiceFact {
  readonly kind: 'environment-choice';
  /** The variable that holds the name: `NODE_ENV`. */
  readonly name: string;
  /** `condition`: a ternary, if or switch; `lookup`: a member of an object; `path`: a file or module that bears the name. */
  readonly form: 'condition' | 'lookup' | 'path';
  /** Names of environments that are asked for, where the text says so. */
  readonly environments: readonly string[];
  /** What gets the value: variable, property or function, outermost first. */
  readonly target: readonly string[];
  /** What there is to choose from; texts of strings and numbers. */
  readonly choices: readonly EnvironmentChoice[];
  readonly range: Range;
  readonly place: Place;
}

/** `settings`: an object or class of several values; `none`: nothing, true or false. */
export interface EnvironmentChoice {
  readonly is: 'literal' | 'settings' | 'module' | 'env' | 'none';
  readonly text?: string;
}

/** The program ends, or warns, where something has one of these values: `if (isProduction && SECRET === 'dev') throw …`. */
export interface RefusalFact {
  readonly kind: 'refusal';
  readonly does: 'ends' | 'warns';
  /** Constants and lists of them followed. */
  readonly texts: readonly string[];
  /** Keys of settings that may not be left at their default: `if (config.get(key) === config.default(key)) throw …`. */
  readonly defaultsOf?: readonly string[];
  /** The condition. */
  readonly range: Range;
}

/** A literal boolean at a module's top level that is named as a feature flag. */
export interface FlagFact {
  readonly kind: 'flag';
  readonly name: string;
  /** The constant object that it is a member of. */
  readonly of?: string;
  readonly value: LiteralValue;
  /** A condition in the same file reads it. */
  readonly read: boolean;
  readonly range: Range;
  readonly place: Place;
}

/** A condition reads a flag that another module exports. */
export interface FlagReadFact {
  readonly kind: 'flag-read';
  /** As the other module names it. */
  readonly name: string;
  /** The exported object that it is a member of. */
  readonly of?: string;
  readonly specifier: string;
  readonly range: Range;
  readonly place: Place;
}

/** How a program learns where it runs, and what it may do there. */
export type EnvironmentFact =
  | EnvReadFact
  | EnvReadAllFact
  | EnvWriteFact
  | EnvironmentChoiceFact
  | RefusalFact
  | FlagFact
  | FlagReadFact;
