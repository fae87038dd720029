import type { SimpleCommand } from '../../facts';
import { programLine } from '../commands/program-lines';

/** What a command is for while a program is being written: `server` serves its source, `watcher` restarts it when a file changes. */
export interface DevServer {
  readonly kind: 'server' | 'watcher';
  /** As a person would name it: `next dev`, `node --watch`. */
  readonly name: string;
}

/** Sources: each program's `--help` and its page on deployment. Matched against the program and its arguments, joined by blanks. */
const servers: readonly RegExp[] = [
  /^next dev\b/,
  /^(?:nuxt|nuxi|astro|wrangler|quasar|svelte-kit|keystone|payload|motia) dev\b/,
  /^remix (?:vite:)?dev\b/,
  /^(?:react-router|redwood|rw|storybook|sst|convex) dev\b/,
  /^(?:strapi|medusa|gatsby) develop\b/,
  /^vite(?: (?:dev|serve))?(?= |$)(?!.* (?:build|preview|optimize)\b)/,
  /^(?:webpack|webpack-cli) (?:.*\s)?serve\b/,
  /^webpack-dev-server(?= |$)/,
  /^(?:react-scripts|react-app-rewired|craco|docusaurus|expo|browser-sync) start\b/,
  /^(?:vue-cli-service|ng|ember|nx) serve\b/,
  /^(?:live-server|lite-server|start-storybook)(?= |$)/,
  /^parcel serve\b/,
  /^(?:serverless|sls) offline\b/,
  /^(?:vercel|netlify) dev\b/,
  /^firebase (?:serve|emulators:start)\b/,
  /^flask (?:.*\s)?run(?= |$)/,
  /^quart (?:.*\s)?run(?= |$)/,
  /^(?:manage\.py|django-admin) (?:.*\s)?(?:runserver|runserver_plus|testserver)(?= |$)/,
  /^fastapi dev\b/,
  /^(?:adev|mkdocs) (?:runserver|serve)\b/,
  /^artisan serve\b/,
];

/** Programs that do nothing else than watch. */
const watchers =
  /^(?:nodemon|ts-node-dev|tsnd|node-dev|supervisor|watchmedo|watchexec|watchfiles|entr|reflex|air|gow|CompileDaemon|modd|chokidar|onchange)(?= |$)/;
/** Programs that watch where an option or subcommand says so, with the words that do. */
const watching: Readonly<Record<string, RegExp>> = {
  node: /^--watch(?:-path(?:=.*)?)?$/,
  bun: /^--(?:watch|hot)$/,
  deno: /^--watch(?:=.*)?$/,
  tsx: /^(?:watch|--watch)$/,
  nest: /^(?:--watch|-w)$/,
  tsc: /^(?:--watch|-w)$/,
  tsup: /^--watch(?:=.*)?$/,
  webpack: /^(?:watch|--watch|-w)$/,
  rollup: /^(?:--watch|-w)$/,
  esbuild: /^--(?:watch|serve)(?:=.*)?$/,
  parcel: /^watch$/,
  fastify: /^(?:--watch|-w)$/,
  pm2: /^--watch$/,
  'pm2-runtime': /^--watch$/,
  dotnet: /^watch$/,
  cargo: /^watch$/,
  uvicorn: /^--reload$/,
  gunicorn: /^--reload$/,
  hypercorn: /^--reload$/,
  granian: /^--reload$/,
  sanic: /^(?:--dev|-d|--auto-reload|-r)$/,
  litestar: /^(?:--reload|-r)$/,
};

export function devServerOf(command: SimpleCommand): DevServer | undefined {
  const { program, words } = command;
  if (words.some(({ text }) => text === '--help' || text === '--version')) return undefined;
  const line = programLine(command);
  const server = servers.map((pattern) => pattern.exec(line)?.[0]).find((text) => text !== undefined);
  if (server !== undefined) return { kind: 'server', name: shortened(server) };
  const watcher = watchers.exec(line)?.[0];
  if (watcher !== undefined) return { kind: 'watcher', name: watcher };
  const option = watchOption(command);
  return option === undefined ? undefined : { kind: 'watcher', name: `${program} ${option.text.replace(/=.*$/, '')}` };
}

/** The word that makes a program watch; an interpreter's own options stand before the script. */
export function watchOption({ program, words }: SimpleCommand): SimpleCommand['words'][number] | undefined {
  const pattern = Object.hasOwn(watching, program) ? watching[program] : undefined;
  if (!pattern) return undefined;
  const interprets = program === 'node' || program === 'bun' || program === 'tsx' || program === 'deno';
  const script = interprets ? words.findIndex(({ text }, index) => index > 0 && /[./]/.test(text) && !text.startsWith('-')) : -1;
  return words.slice(1, script < 0 ? undefined : script).find(({ text }) => pattern.test(text));
}

/** `flask --app shop run` → `flask run`. */
function shortened(matched: string): string {
  const words = matched.trim().split(/\s+/);
  return words.length > 2 ? `${words[0]} ${words.at(-1)}` : words.join(' ');
}
