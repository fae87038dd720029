import type { Formatter } from '../result';
import { github } from './github';
import { json } from './json';
import { sarif } from './sarif';
import { stylish } from './stylish';

export const formatters: Readonly<Record<string, Formatter>> = { stylish, json, sarif, github };
