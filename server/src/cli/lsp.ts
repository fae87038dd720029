import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

const transport = /^--(?:stdio|node-ipc|(?:socket|pipe)=.+)$/;

/**
 * `lsp`: becomes the language server of the client that started it; the transport stands on the process's own command line.
 * @returns never: the server ends the process when its client leaves. @throws UsageError
 */
export async function lsp(args: readonly string[], _terminal: Terminal): Promise<number> {
  if (args.length !== 1 || !transport.test(args[0] ?? '')) {
    throw new UsageError('lsp takes one way to talk: --stdio, --node-ipc, --socket=PORT or --pipe=NAME');
  }
  await import('../lsp/main');
  return new Promise(() => {});
}
