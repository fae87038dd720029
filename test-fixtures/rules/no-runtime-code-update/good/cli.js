#!/usr/bin/env node
import { execSync } from 'node:child_process';

execSync('git pull');
execSync('npm install');
