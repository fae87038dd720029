import { spawnSync } from 'node:child_process';

spawnSync('node', ['--version']);
