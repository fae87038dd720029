import { nameOf } from '../paths';

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

/** Where environments other than production are set up: `Procfile.dev`, `Dockerfile.test`, `docker-compose.override.yml`, `.devcontainer/`. */
export function isDevelopmentFile(path: string): boolean {
  if (/(?:^|\/)\.devcontainer\//.test(path)) return true;
  return /(?:^|[.\-_])(?:dev|devel|development|local|test|tests|testing|override|debug|ci|e2e)(?:[.\-_]|$)/i.test(nameOf(path));
}
