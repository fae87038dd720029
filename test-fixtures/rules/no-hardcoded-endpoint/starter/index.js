#!/usr/bin/env node
// A command line that somebody tries out with `npm start`: what it prints is on their own machine.
const admin = 'http://localhost:9000/app';
process.stdout.write(`${(await fetch(admin)).status}\n`);
