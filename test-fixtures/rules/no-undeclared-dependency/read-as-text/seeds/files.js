import { readFileSync } from 'node:fs';

export const files = [readFileSync(import.meta.dirname + '/file_data/index.js')];
