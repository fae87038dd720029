import type { Value } from '../../../../../rules/facts';
import { type ApiTable, type Call, call, callOrConstruct, type Row } from '../api-table';

/** The process writes a PID file, or starts itself again in the background. */
export const daemonizes: ApiTable<'daemonize'> = {
  fs: pidFile('fs'),
  'fs-extra': pidFile('fs-extra'),
  'graceful-fs': pidFile('graceful-fs'),
  npid: { create: call(() => ({ api: 'npid.create' })) },
  daemon: { 'default | daemon': call(() => ({ api: 'daemon' })) },
  daemonize2: { setup: call(() => ({ api: 'daemonize2.setup' })) },
  'start-stop-daemon': { default: callOrConstruct(() => ({ api: 'start-stop-daemon' })) },
  child_process: { spawn: respawn('child_process.spawn', 2), fork: respawn('child_process.fork', 2) },
};

function pidFile(library: string): Readonly<Record<string, Row<'daemonize'>>> {
  const row = call<'daemonize'>((write) => {
    if (!isPidPath(write.argument(0)) && !isOwnPid(write)) return undefined;
    return { api: `${library}.${write.api.path}`, range: write.range };
  });
  return { 'writeFile | writeFileSync | promises.writeFile | outputFile | outputFileSync': row };
}

function isPidPath(path: Value | undefined): boolean {
  const text = path?.kind === 'literal' ? path.value : path?.kind === 'partial' ? path.parts.at(-1) : undefined;
  return typeof text === 'string' && /\.pid$/i.test(text);
}

/** `fs.writeFileSync(file, String(process.pid))`. */
function isOwnPid(write: Call): boolean {
  const content = write.expression(1);
  return (
    content !== undefined &&
    /^(?:String\()?(?:`\$\{)?process\.pid(?:\}(?:\\n)?`)?\)?(?:\.toString\(\))?(?:\s*\+\s*['"](?:\\n)?['"]|\s*\+\s*(?:os\.)?EOL)?$/.test(
      write.text({ start: content.range[0], end: content.range[1] }),
    )
  );
}

function respawn(api: string, options: number): Row<'daemonize'> {
  return call((spawn) => {
    const at = spawn.isObject(1) ? 1 : options;
    const detached = spawn.option('detached', at);
    if (detached?.kind !== 'literal' || detached.value !== true) return undefined;
    return isItself(spawn) ? { api } : undefined;
  });
}

/** The program is this process's own interpreter or script: `process.execPath`, `process.argv`, `__filename`. */
function isItself(spawn: Call): boolean {
  return spawn.node.arguments.slice(0, 2).some((argument) => {
    const text = spawn.text({ start: argument.range[0], end: argument.range[1] });
    return (
      /\bprocess\.(?:execPath|argv0?)\b|\b__filename\b|\bimport\.meta\.(?:url|filename)\b|\brequire\.main\b/.test(text) &&
      text.length < 400
    );
  });
}
