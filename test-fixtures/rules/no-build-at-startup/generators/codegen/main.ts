import { writeFileSync } from 'node:fs';

writeFileSync('models.ts', 'export {};\n');
