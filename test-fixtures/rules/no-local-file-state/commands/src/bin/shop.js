#!/usr/bin/env node
const command = process.argv[2];
if (command === 'start') await import('../server.js');
if (command === 'theme:create') await import('./theme/create.js');
