import { isSetAside as isPutAway } from '../../../../rules/judgements/development/put-away';
import { nameOf } from '../../../../rules/paths';

/** Program sources: what roles, imports and processes are about. */
export function isProgram(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|py|vue|svelte|astro)$/.test(path) && !/\.d\.[cm]?ts$/.test(path);
}

export function isPython(path: string): boolean {
  return path.endsWith('.py');
}

const extensionLists: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.mjs$/, ['.mts', '.mjs']],
  [/\.cjs$/, ['.cts', '.cjs']],
  [/\.jsx$/, ['.tsx', '.jsx']],
  [/\.js$/, ['.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs', '.cts', '.cjs', '.vue']],
];
const appended = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.vue', '.svelte', '.py'];

/** Paths a JavaScript module path may stand for, likeliest first: TypeScript's `./x.js` is `x.ts` on disk. */
export function* spellings(path: string): Generator<string> {
  const swap = extensionLists.find(([pattern]) => pattern.test(path));
  if (swap) for (const extension of swap[1]) yield path.replace(swap[0], extension);
  yield path;
  for (const extension of appended) yield path + extension;
}

/** A name that keeps an old version beside the one that replaced it (`old-server.js`, `server.bak.js`), or a sample to copy from (`contrib/gunicorn.py`). */
export function isSetAside(path: string): boolean {
  return isPutAway(path) || /(?:^|\/)contrib\/[^/]+$/.test(path) || /^(?:old|unused|backup)[-_.]/i.test(nameOf(path));
}

/** Whether a source reads as a command that somebody runs by hand: it has a shebang or a main guard, or asks for arguments. */
export function isWrittenAsProgram(path: string, text: string): boolean {
  if (text.startsWith('#!')) return true;
  return isPython(path)
    ? /^if\s+__name__\s*==\s*['"]__main__['"]|\bsys\.argv\b|(?<![.\w])input\(|\bGITHUB_(?:ACTION_PATH|OUTPUT|STEP_SUMMARY)\b|\bargparse\.ArgumentParser\(|^@(?:click|app)\.command\b/m.test(
        text,
      )
    : /\bprocess\.argv\b|\bGITHUB_(?:ACTION_PATH|OUTPUT|STEP_SUMMARY)\b|\brequire\.main\s*===?\s*module\b|\bimport\.meta\.main\b/.test(
        text,
      );
}
