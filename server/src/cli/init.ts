import * as fs from 'node:fs';
import * as path from 'node:path';
import { configFileName } from '../engine/config';
import { startingConfig } from '../engine/starting-config';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** `init`: writes a config to start from; an existing one stays as it is. @throws UsageError */
export function init(args: readonly string[], terminal: Terminal): number {
  if (args.length > 0) throw new UsageError('init takes no arguments');
  try {
    fs.writeFileSync(path.join(terminal.cwd, configFileName), startingConfig, { flag: 'wx' });
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? 'stands here already'
        : `could not be written (${(error as Error).message})`;
    throw new UsageError(`${configFileName} ${reason}`);
  }
  terminal.out(`${configFileName} written; commit it, so that editors and CI agree.\n`);
  return 0;
}
