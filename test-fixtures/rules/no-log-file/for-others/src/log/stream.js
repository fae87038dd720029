import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

export function open(folder) {
  return folder ? createWriteStream(join(folder, 'shop.log'), { flags: 'a' }) : process.stdout;
}
