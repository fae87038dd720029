#!/usr/bin/env node
console.log("flowers");
