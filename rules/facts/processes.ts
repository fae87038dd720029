import type { Range } from '../values';
import type { Place } from './place';

export interface SignalHandlerFact {
  readonly kind: 'signal-handler';
  /** `SIGTERM`, … or `*` for a helper that handles all. */
  readonly signal: string;
  readonly does: 'closes' | 'exits' | 'nothing' | 'unknown';
  /** A helper library, where it is one. */
  readonly library?: string;
  readonly range: Range;
  readonly place: Place;
}

export interface CrashHandlerFact {
  readonly kind: 'crash-handler';
  /** `uncaughtException` or `unhandledRejection`. */
  readonly event: string;
  /** The process ends after it, or may: a handler that is not in this file, or hands on to one that may, is taken to end it. */
  readonly ends: boolean;
  /** Edits that end the process where the handler's work is done. */
  readonly ending?: readonly { readonly range: Range; readonly text: string }[];
  readonly range: Range;
  readonly place: Place;
}

export interface ProcessExitFact {
  readonly kind: 'process-exit';
  readonly api: string;
  readonly range: Range;
  readonly place: Place;
}

/** A module waits for something while it is imported. */
export interface StartupWaitFact {
  readonly kind: 'startup-wait';
  /** `program`: another program runs to its end. `network`: an answer is awaited. */
  readonly wait: 'program' | 'sleep' | 'network';
  readonly api: string;
  /** Of a sleep with a literal length. */
  readonly seconds?: number;
  readonly range: Range;
  readonly place: Place;
}

export interface BlockingCallFact {
  readonly kind: 'blocking-call';
  /** `fs.readFileSync`, `time.sleep`. */
  readonly api: string;
  /** What to call instead: `fs.promises.readFile`, `asyncio.sleep`. */
  readonly alternative?: string;
  /** Edits that turn the call into its asynchronous form; present only where the surrounding function is asynchronous. */
  readonly rewrite?: readonly { readonly range: Range; readonly text: string }[];
  readonly range: Range;
  readonly place: Place;
}

export interface ScheduleFact {
  readonly kind: 'schedule';
  readonly library: string;
  /** Milliseconds, where it is a plain interval. */
  readonly every?: number;
  /** A timer in whose work nothing shows that it must be done once for all processes, or that keeps no process alive. */
  readonly ownMemory?: boolean;
  /** A condition on a setting (`if (config.enableCron)`) says in which processes it runs. */
  readonly chosen?: boolean;
  /** Names that the call is given or calls in what it is given, and of the function that it decorates: the work is among them. */
  readonly names?: readonly string[];
  /** The name of the function that all its work stands in, where there is one: `refresh` of `() => rates.refresh()`. */
  readonly work?: string;
  readonly range: Range;
  readonly place: Place;
}

/** A function of which all the work is to bring up to date what its process holds in memory. */
export interface MemoryRenewalFact {
  readonly kind: 'memory-renewal';
  readonly name: string;
  readonly range: Range;
}

/** A lock, a lease or an election is spoken of, by which one process of several does the work. */
export interface LockFact {
  readonly kind: 'lock';
  /** Functions around it, innermost first. */
  readonly within: readonly string[];
  readonly range: Range;
}

/** Code starts another program. */
export interface SpawnFact {
  readonly kind: 'spawn';
  /** The program's words where they are literals. */
  readonly words: readonly string[];
  readonly shell: boolean;
  readonly detached: boolean;
  readonly range: Range;
  readonly place: Place;
}

/** The process writes a PID file or puts itself in the background. */
export interface DaemonizeFact {
  readonly kind: 'daemonize';
  readonly api: string;
  readonly range: Range;
  readonly place: Place;
}

/** How a process starts, works in the background, and ends. */
export type ProcessFact =
  | SignalHandlerFact
  | CrashHandlerFact
  | ProcessExitFact
  | StartupWaitFact
  | BlockingCallFact
  | ScheduleFact
  | LockFact
  | MemoryRenewalFact
  | SpawnFact
  | DaemonizeFact;
