#!/usr/bin/env node
import { execSync } from 'node:child_process';

console.log(execSync('git status').toString());
