import type { SimpleCommand } from '../../facts';
import { installOf, scriptRunOf } from '../packages/package-managers';

/** What a command builds: `install` brings dependencies, `compile` makes programs, `transpile` does so for each run anew. */
export type BuildStep = 'install' | 'compile' | 'transpile';

const gradleTasks = [
  'build',
  'assemble',
  'jar',
  'war',
  'bootJar',
  'bootWar',
  'bootRun',
  'shadowJar',
  'installDist',
  'distTar',
  'fatJar',
];
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
  medusa: ['build'],
  keystone: ['build'],
  redwood: ['build'],
  rw: ['build'],
  blitz: ['build'],
  rspack: ['build'],
  rsbuild: ['build'],
  'svelte-kit': ['build'],
  ember: ['build'],
  encore: ['production', 'prod'],
  gulp: ['build'],
  grunt: ['build'],
  ncc: ['build'],
  tsdown: [],
  unbuild: [],
  turbo: ['build', 'run'],
  lerna: ['build'],
  rush: ['build', 'rebuild'],
  deno: ['compile'],
  go: ['build', 'run'],
  cargo: ['build', 'run'],
  dotnet: ['build', 'publish', 'run'],
  mvn: ['package', 'install', 'compile', 'verify', 'spring-boot:run'],
  mvnw: ['package', 'install', 'compile', 'verify', 'spring-boot:run'],
  gradle: gradleTasks,
  gradlew: gradleTasks,
  ant: ['build', 'compile', 'dist', 'jar', 'war'],
  javac: [],
  sbt: ['assembly', 'compile', 'dist', 'package', 'stage', 'universal:packageBin', 'Universal/packageBin'],
  lein: ['uberjar', 'compile'],
  mix: ['compile', 'release', 'assets.deploy', 'deps.compile'],
  rebar3: ['compile', 'release'],
  gleam: ['build', 'export'],
  stack: ['build', 'install'],
  cabal: ['build', 'install', 'v2-build', 'v2-install'],
  swift: ['build'],
  zig: ['build'],
  crystal: ['build'],
  dart: ['compile'],
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

const buildScript =
  /^(?:(?:app|api|server|backend|client|frontend|web|ui)[:-])?(?:(?:pre|post)?build|compile|transpile|bundle)(?:[:-](?!.*watch).*)?$/;

/** What a command builds; undefined where it only runs what is there. */
export function buildStepOf(command: SimpleCommand): BuildStep | undefined {
  const [program, ...words] = command.words;
  if (!program || words.some(({ text }) => /^--(?:help|version)$/.test(text) || (text === '-v' && words.length === 1)))
    return undefined;
  const install = installOf(command);
  // `go install ./cmd/shop` puts the app itself among the programs.
  if (install?.manager === 'go' && install.packages.some(({ text }) => /^\.{1,3}(?:\/|$)/.test(text)))
    return goStep(install.verb.text);
  if (install) return 'install';
  const script = scriptRunOf(command)?.script;
  if (script !== undefined) return buildScript.test(script) ? 'compile' : undefined;
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
  // `nx run api:build:production`, `nx run-many -t build`
  if (program === 'nx')
    return words[0] === 'build' || words.some((word) => /^(?:[\w-]+:build(?::\w+)?|build|--targets?=(?:.*,)?build)$/.test(word));
  if (program === 'cargo' && words[0] === 'install') return words.some((word) => /^--path(?:=|$)/.test(word));
  if (/^(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|ghc|nim|rustc)$/.test(program))
    return words.some((word) => /^-o/.test(word) || (program === 'nim' && /^(?:c|cpp|compile)$/.test(word)));
  if (program === 'bun') return words[0] === 'build';
  const actions = Object.hasOwn(compilers, program) ? compilers[program] : undefined;
  if (!actions) return false;
  const named = words.filter((word) => !word.startsWith('-'));
  return (
    actions.length === 0 ||
    named.slice(0, 3).some((word) => actions.includes(word.replace(/^.*:(?=\w+$)/, '')) || actions.includes(word))
  );
}

/** `go get -d` fetches only. */
function goStep(verb: string): BuildStep {
  return verb === 'install' ? 'compile' : 'install';
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
