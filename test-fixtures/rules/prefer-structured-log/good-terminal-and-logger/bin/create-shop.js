#!/usr/bin/env node
console.log('Which name shall the shop have?');
