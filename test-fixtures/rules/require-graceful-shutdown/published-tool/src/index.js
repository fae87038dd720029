#!/usr/bin/env node
const { program } = require('commander');
const { Preview } = require('./preview');

process.on('SIGINT', () => process.exit());
program.command('dev').action(() => new Preview().start());
program.parse();
