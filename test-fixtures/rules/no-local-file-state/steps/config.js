import { writeFileSync } from 'node:fs';

writeFileSync('public/config.json', JSON.stringify({ built: new Date() }));
