#!/usr/bin/env node
console.log('filling');
