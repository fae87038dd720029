// Retry helper with exponential backoff and jitter.
export interface BackoffOptions {
  retries: number;
  base: number;
  max: number;
  jitter: boolean;
}

const defaults: BackoffOptions = {
  retries: 5,
  base: 100,
  max: 5000,
  jitter: true,
};

export function delayFor(attempt: number, opts: BackoffOptions = defaults): number {
  const raw = Math.min(opts.max, opts.base * 2 ** attempt);
  if (!opts.jitter) {
    return raw;
  }
  return Math.round(raw / 2 + Math.random() * (raw / 2));
}

export async function retry<T>(fn: () => Promise<T>, options: Partial<BackoffOptions> = {}): Promise<T> {
  const opts = { ...defaults, ...options };
  let last: unknown;
  for (let attempt = 0; attempt < opts.retries; attempt++) {
    try {
      return await fn();
    } catch (err) {
      last = err;
      await new Promise((resolve) => setTimeout(resolve, delayFor(attempt, opts)));
    }
  }
  throw last;
}
