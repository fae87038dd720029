#!/usr/bin/env -S npx tsx
console.log("closing orders");
