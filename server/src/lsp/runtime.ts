import type { Disposable } from 'vscode-languageserver';
import type { Rule } from '../../../rules/rule';
import type { FileSystem } from '../engine/file-system';

/** What the server takes from the machine it runs on; tests hand in their own. */
export interface Runtime {
  readonly fileSystem: FileSystem;
  readonly rules: readonly Rule[];
  readonly version: string;
  readonly timer: {
    /** `delay` in milliseconds. */
    setTimeout(callback: () => void, delay: number): Disposable;
    /** After what is waiting in the event loop. */
    setImmediate(callback: () => void): Disposable;
    /** Milliseconds, from any start. */
    now(): number;
  };
}

export const nodeTimer: Runtime['timer'] = {
  setTimeout(callback, delay) {
    const handle = setTimeout(callback, delay);
    return { dispose: () => clearTimeout(handle) };
  },
  setImmediate(callback) {
    const handle = setImmediate(callback);
    return { dispose: () => clearImmediate(handle) };
  },
  now: () => performance.now(),
};

/** Thrown out of work that was overtaken. */
export class Cancelled extends Error {}

/** Longest stretch of work, in milliseconds, after which waiting requests are served. */
const slice = 15;

/**
 * A function to be called between steps of long work: it gives way to the event loop when a slice of time is used up, and throws
 * `Cancelled` as soon as the work is no longer wanted.
 */
export function pacer(timer: Runtime['timer'], isCancelled: () => boolean): () => Promise<void> | undefined {
  let since = timer.now();
  return () => {
    if (isCancelled()) throw new Cancelled();
    if (timer.now() - since < slice) return undefined;
    return new Promise((resolve, reject) => {
      timer.setImmediate(() => {
        since = timer.now();
        if (isCancelled()) reject(new Cancelled());
        else resolve();
      });
    });
  };
}

/** Runs a stepwise computation to its end, giving way in between. */
export async function drain<T>(steps: Generator<unknown, T>, pace: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const wait = pace();
    if (wait) await wait;
  }
}
