import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { Language, Parser } from '@vscode/tree-sitter-wasm';

/** Folder of the running script: of the bundle, or of this file where it runs unbundled. */
const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;

/** Bundles carry the WASM files in `wasm/` beside them; sources find them in node_modules. */
function wasmFile(name: string): string {
  const bundled = path.join(here, 'wasm', name);
  if (existsSync(bundled)) return bundled;
  const resolve = createRequire(path.join(here, 'index.js')).resolve;
  return path.join(path.dirname(resolve('@vscode/tree-sitter-wasm')), name);
}

let runtime: Promise<void> | undefined;

/** A parser for a grammar that is shipped with the runtime (`python`: tree-sitter-python.wasm). Offsets of its trees are UTF-16 units. */
export async function loadParser(grammar: string): Promise<Parser> {
  runtime ??= Parser.init({ locateFile: (name) => wasmFile(name) });
  await runtime;
  const language = await Language.load(wasmFile(`tree-sitter-${grammar}.wasm`));
  return new Parser().setLanguage(language);
}
