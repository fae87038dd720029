#!/usr/bin/env node
const answer = await fetch('http://localhost:3000/health');
process.exitCode = answer.ok ? 0 : 1;
