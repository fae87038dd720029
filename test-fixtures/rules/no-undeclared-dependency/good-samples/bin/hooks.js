#!/usr/bin/env node
const yargs = require('yargs');

yargs.command('create <file>', 'Uploads a hook').parse();
