import type { Runtime } from '../../src/lsp/runtime';

/** A clock that moves only when told. Immediates run for real: they are not about time. */
export class ManualTimer {
  /** Grows with everything that ran, so that a test sees whether something is still going on. */
  work = 0;
  /** Milliseconds by which the clock moves each time it is read: as if every step of work took so long. */
  cost = 0;
  private time = 0;
  private readonly waiting = new Set<{ at: number; callback: () => void }>();

  readonly setTimeout: Runtime['timer']['setTimeout'] = (callback, delay) => {
    const entry = { at: this.time + delay, callback };
    this.waiting.add(entry);
    return { dispose: () => this.waiting.delete(entry) };
  };

  readonly setImmediate: Runtime['timer']['setImmediate'] = (callback) => {
    const handle = setImmediate(() => {
      this.work++;
      callback();
    });
    return { dispose: () => clearImmediate(handle) };
  };

  readonly now = (): number => {
    this.time += this.cost;
    return this.time;
  };

  advance(milliseconds: number): void {
    this.time += milliseconds;
    for (const entry of [...this.waiting].sort((a, b) => a.at - b.at)) {
      if (entry.at > this.time || !this.waiting.delete(entry)) continue;
      this.work++;
      entry.callback();
    }
  }
}
