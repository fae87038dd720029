import type { SimpleCommand } from './facts';
import { installOf, scriptRunOf } from './package-managers';

/** What a command builds: `install` brings dependencies, `compile` makes programs, `transpile` does so for each run anew. */
export type BuildStep = 'install' | 'compile' | 'transpile';

/** Programs that compile, with the first arguments that do; an empty list: always. Sources: each tool's command line reference. */
const compilers: Readonly<Record<string, readonly string[]>> = {
  tsc: [],
  tsup: [],
  swc: [],
  parcel: ['build'],
  rollup: [],
  next: ['build'],
  nuxt: ['build', 'generate'],
  nuxi: ['build', 'generate'],
  vite: ['build'],
  astro: ['build'],
  remix: ['build', 'vite:build'],
  gatsby: ['build'],
  nest: ['build'],
  ng: ['build'],
  'react-scripts': ['build'],
  'vue-cli-service': ['build'],
  'react-router': ['build'],
  strapi: ['build'],
  turbo: ['build', 'run'],
  go: ['build', 'run'],
  cargo: ['build', 'run'],
  dotnet: ['build', 'publish', 'run'],
  mvn: ['package', 'install', 'compile', 'verify', 'spring-boot:run'],
  mvnw: ['package', 'install', 'compile', 'verify', 'spring-boot:run'],
  gradle: ['build', 'assemble', 'bootJar', 'bootRun', 'shadowJar'],
  gradlew: ['build', 'assemble', 'bootJar', 'bootRun', 'shadowJar'],
  docker: ['build'],
};
const transpilers = new Set([
  'ts-node',
  'ts-node-esm',
  'tsx',
  'babel-node',
  'ts-node-script',
  'swc-node',
  'esno',
  'esr',
  'jiti',
  'coffee',
]);
/** Modules that teach node to read other languages while it runs. */
const hooks =
  /^(?:ts-node(?:\/.*)?|tsx(?:\/.*)?|@babel\/(?:register|node)|babel-register|babel-core\/register|@swc-node\/.*|@swc\/register|esbuild-register(?:\/.*)?|sucrase\/register.*|coffeescript\/register|ts-node-dev)$/;

/** What a command builds; undefined where it only runs what is there. */
export function buildStepOf(command: SimpleCommand): BuildStep | undefined {
  const [program, ...words] = command.words;
  if (!program || words.some(({ text }) => text === '--help' || text === '--version' || text === '-v')) return undefined;
  if (installOf(command)) return 'install';
  const script = scriptRunOf(command)?.script;
  if (script !== undefined)
    return /^(?:(?:pre|post)?build|compile|transpile|bundle)(?:[:-](?!.*watch).*)?$/.test(script) ? 'compile' : undefined;
  // `run-s build serve`
  if (/^(?:run-s|npm-run-all|npm-run-all2)$/.test(command.program))
    return words.some(({ text }) => /^(?:build|compile)(?::.*)?$/.test(text)) ? 'compile' : undefined;
  if (transpilers.has(command.program))
    return words.some(({ text }) => text === 'watch' || text === '--watch') ? undefined : 'transpile';
  if (command.program === 'node') return readsOtherLanguages(words.map(({ text }) => text)) ? 'transpile' : undefined;
  return compiles(
    command.program,
    words.map(({ text }) => text),
  )
    ? 'compile'
    : undefined;
}

function compiles(program: string, words: readonly string[]): boolean {
  if (words.some((word) => /^(?:--watch|-w|--noEmit|serve|server|dev|watch)$/.test(word))) return false;
  if (program === 'webpack' || program === 'webpack-cli') return true;
  if (program === 'esbuild') return !words.some((word) => word.startsWith('--serve'));
  if (program === 'babel') return words.some((word) => /^(?:-d|--out-dir|-o|--out-file)(?:=|$)/.test(word));
  const actions = Object.hasOwn(compilers, program) ? compilers[program] : undefined;
  if (!actions) return false;
  const named = words.filter((word) => !word.startsWith('-'));
  return actions.length === 0 || named.slice(0, 3).some((word) => actions.includes(word));
}

function readsOtherLanguages(words: readonly string[]): boolean {
  return words.some((word, index) => {
    const inline = /^--(?:require|loader|experimental-loader|import)=(.+)$/.exec(word)?.[1];
    const next = /^(?:-r|--require|--loader|--experimental-loader|--import)$/.test(word) ? words[index + 1] : undefined;
    const loaded = inline ?? next;
    if (loaded !== undefined) return hooks.test(loaded);
    return (
      /(?:^|\/)node_modules\/(?:\.bin\/)?(?:ts-node|tsx)(?:\/|$)/.test(word) &&
      words.slice(0, index).every((earlier) => earlier.startsWith('-'))
    );
  });
}
