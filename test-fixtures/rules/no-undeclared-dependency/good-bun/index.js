import { Glob } from 'bun';
import { Database } from 'bun:sqlite';

export const sources = new Glob('**/*.ts');
export const open = (path) => new Database(path);
