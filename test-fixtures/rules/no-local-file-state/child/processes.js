import * as children from 'node:child_process';

export const fork = (program, words) => children.fork(program, words, { stdio: 'inherit' });
