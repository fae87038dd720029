import { writeFile } from 'node:fs/promises';
import { collect } from './collect.js';

async function run() {
  const lines = await collect();
  return writeFile('data.csv', lines, 'utf-8');
}

run();
