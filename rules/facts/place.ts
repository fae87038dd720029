import type { Range } from '../values';

/** Where in a program a thing happens. */
export interface Place {
  /**
   * `top`: when the module is loaded. `start`: under the main guard, or in a function that top-level code of this file calls.
   * `handler`: in a request handler or message consumer (also through local functions it calls). `function`: elsewhere.
   */
  readonly scope: 'top' | 'start' | 'handler' | 'function';
  /** Whether the innermost function is asynchronous. */
  readonly async: boolean;
  /** Python: a plain function that a coroutine of a handler calls, so that it runs on the event loop. */
  readonly onLoop?: boolean;
  /** The handler's route as text (`/users/:id`), its verb in lower case, where known. */
  readonly route?: { readonly path?: string; readonly method?: string };
  /** Innermost condition on an environment's name that this place stands under. */
  readonly guard?: EnvironmentGuard;
  /** Inside `try` with a `catch`/`except`. */
  readonly inTry?: boolean;
  /** Under the main guard, or in a function that nothing else of the file leads to: runs only where the file itself is the program. */
  readonly main?: boolean;
  /** In a function that is a subcommand of the program's own command line (click, typer, argparse, `flask.cli`): somebody calls it by name. */
  readonly task?: boolean;
}

/** `if (process.env.NODE_ENV !== 'production')` → name NODE_ENV, is false, values ['production']. */
export interface EnvironmentGuard {
  readonly name: string;
  readonly is: boolean;
  readonly values: readonly string[];
  /** The condition itself; what stands in its two branches shares it. */
  readonly range?: Range;
}
