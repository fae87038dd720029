import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

await writeFile(join(process.cwd(), 'theme/package.json'), JSON.stringify({ name: process.argv[3] }));
