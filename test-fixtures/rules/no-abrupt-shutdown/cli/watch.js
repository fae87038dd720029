#!/usr/bin/env node
process.on('SIGINT', () => process.exit(130));
setInterval(() => console.log(Date.now()), 1000);
