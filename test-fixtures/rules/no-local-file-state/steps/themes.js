import { writeFileSync } from 'node:fs';

// Made anew for the server behind it.
writeFileSync('public/themes.json', JSON.stringify(['dark', 'light']));
