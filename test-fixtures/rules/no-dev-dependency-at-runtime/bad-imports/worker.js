import 'dotenv/config';
//      ^^^^^^^^^^^^^ no-dev-dependency-at-runtime: dotenv is needed at run time but declared in devDependencies; move it to dependencies.
import pg from 'pg';
import { parse } from './parse.js';

export async function get(url) {
  const { default: fetch } = await import('node-fetch');
  //                                       ^^^^^^^^^^ no-dev-dependency-at-runtime: node-fetch is needed at run time but declared in devDependencies; move it to dependencies.
  return parse(await fetch(url), pg);
}
