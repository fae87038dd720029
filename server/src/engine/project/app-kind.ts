import type { PackageFact } from '../../../../rules/facts';
import { nameOf } from '../../../../rules/paths';
import type { AppKind } from '../../../../rules/project';
import type { AppFolder } from './app-folders';
import type { DraftStart } from './starts';

/** Programs that own the process and load the app into it. All of them listen. */
const owners = new Set([
  ...[
    'gunicorn',
    'uvicorn',
    'hypercorn',
    'daphne',
    'granian',
    'waitress-serve',
    'uwsgi',
    'flask',
    'fastapi',
    'next',
    'nuxt',
    'nuxi',
  ],
  ...[
    'nitro',
    'remix-serve',
    'react-router-serve',
    'strapi',
    'sails',
    'fastify',
    'moleculer-runner',
    'ember',
    'meteor',
    'medusa',
    'directus',
    'functions-framework',
  ],
]);
/** Dependencies by which an app with no start command of its own is one of such a framework. */
const frameworks: readonly (readonly [string, string])[] = [
  ['next', 'next'],
  ['nuxt', 'nuxt'],
  ['nuxt3', 'nuxt'],
  ['@remix-run/serve', 'remix-serve'],
  ['@react-router/serve', 'react-router-serve'],
  ['@strapi/strapi', 'strapi'],
];
const workers = new Set([
  'celery',
  'rq',
  'dramatiq',
  'arq',
  'huey_consumer',
  'faust',
  'temporal',
  'graphile-worker',
  'bullmq',
  'sidekiq',
]);
const staticServers = new Set(['serve', 'http-server', 'live-server', 'nginx', 'sirv', 'caddy']);
const browserBuilders = new Set([
  'react-scripts',
  'vite',
  '@vue/cli-service',
  '@angular/core',
  '@angular/cli',
  'parcel',
  '@sveltejs/kit',
  'gatsby',
  'astro',
  'expo',
  'react-native',
  'preact-cli',
  '@docusaurus/core',
  'vitepress',
]);
const browserLibraries = new Set([
  'react-dom',
  'vue',
  'svelte',
  'preact',
  'solid-js',
  '@angular/core',
  'jquery',
  'lit',
  'react-native',
]);
const bundlers = new Set([
  'webpack',
  'esbuild',
  'rollup',
  'tsup',
  'ncc',
  'parcel',
  'rspack',
  'tsdown',
  'rolldown',
  'unbuild',
  'microbundle',
  'pkgroll',
  'bunchee',
  'next',
  'nuxt',
  'nuxi',
  'remix',
]);

export interface Evidence {
  readonly app: AppFolder;
  readonly starts: readonly DraftStart[];
  /** Listens at the top of a source file or in what a start reaches. */
  readonly listens: boolean;
  /** Something of it handles requests; messages. */
  readonly handlesRequests: boolean;
  readonly handlesMessages: boolean;
  /** Programs of its package scripts. */
  readonly scriptPrograms: ReadonlySet<string>;
  /** It has a Django settings module and `manage.py`, or a WSGI/ASGI module. */
  readonly hasGatewayModule: boolean;
}

export function ownersOf({ app, starts, scriptPrograms }: Evidence): string[] {
  const programs = starts.map(({ command }) => command.program).filter((program) => owners.has(program));
  if (programs.length > 0) return [...new Set(programs)];
  if (starts.length > 0 && starts.some(({ entries }) => entries.length > 0)) return [];
  // A library for a framework's users depends on it too, and runs nothing of it.
  const isLibrary = app.packages.some((found) => found.exports !== undefined);
  return frameworks
    .filter(([dependency, owner]) => app.dependencies.has(dependency) && (!isLibrary || scriptPrograms.has(owner)))
    .map(([, owner]) => owner);
}

export function kindOf(evidence: Evidence): AppKind {
  const { app, starts } = evidence;
  const hasEntries = starts.some(({ entries }) => entries.length > 0);
  const isPackaged = app.packages.some(
    (found) => found.main ?? found.exports ?? found.bin ?? (found.published || isPublished(found)),
  );
  if (isPublishedTool(evidence)) return 'cli';
  if (evidence.listens || ownersOf(evidence).length > 0) return 'service';
  if (isFrontend(app) && !hasEntries) return 'frontend';
  if (starts.some(({ command }) => workers.has(command.program)) && !evidence.handlesRequests) return 'worker';
  // Handlers and no listening in sight: something outside the repository serves them.
  if (evidence.hasGatewayModule || (evidence.handlesRequests && (hasEntries || !isPackaged))) return 'service';
  const isRun =
    hasEntries &&
    !isTriedOut(evidence) &&
    !isDesktop(evidence) &&
    !isGenerator(evidence) &&
    !isPackagedTool(evidence) &&
    !asksPeople(evidence);
  if (isRun || (evidence.handlesMessages && !isPackaged)) return 'worker';
  return app.packages.some(({ bin }) => bin !== undefined && Object.keys(bin).length > 0) ? 'cli' : 'library';
}

/** What asks people at a terminal. */
const terminal = ['click', 'typer', 'questionary', 'prompt-toolkit', 'simple-term-menu', 'inquirerpy', 'cookiecutter', 'docopt'];

/** `ENTRYPOINT ["python", "-m", "tool"]` beside `tool = "tool.__main__:main"`: the image of a command line tool, if it talks to people. */
function isPackagedTool({ app, starts, handlesMessages }: Evidence): boolean {
  const modules = app.packages
    .filter(({ ecosystem }) => ecosystem === 'python')
    .flatMap(({ bin }) => Object.entries(bin ?? {}).flatMap(([name, target]) => [name, target.split(/[:.]/, 1)[0] ?? name]));
  if (handlesMessages || modules.length === 0 || !terminal.some((name) => app.dependencies.has(name))) return false;
  return starts
    .filter(({ entries }) => entries.length > 0)
    .every(({ command }) => modules.includes((command.words[0]?.text ?? '').split('.', 1)[0] ?? ''));
}

/** `"start": "node dist/cli.js"` beside `"bin": "dist/cli.js"` tries the command out. */
function isTriedOut({ app, starts }: Evidence): boolean {
  const bins = new Set(app.packages.flatMap(({ bin }) => Object.values(bin ?? {}).map((path) => nameOf(path))));
  return starts
    .filter(({ entries }) => entries.length > 0)
    .every(({ origin, command }) => origin.origin === 'package-script' && bins.has(nameOf(command.words.at(-1)?.text ?? '')));
}

/** A command line tool that a registry hands out, and that only its developers' scripts start; `tool dev` may listen. */
function isPublishedTool({ app, starts }: Evidence): boolean {
  const isTool = app.packages.some(
    (found) => isPublished(found) && Object.keys(found.bin ?? {}).length > 0 && (!found.main || namesBin(found)),
  );
  const parses = ['commander', 'yargs', 'cac', 'oclif', '@oclif/core', 'clipanion', 'meow', 'citty'];
  return (
    isTool &&
    parses.some((name) => app.dependencies.has(name)) &&
    starts.every(({ origin, entries }) => origin.origin === 'package-script' || entries.length === 0)
  );
}

function namesBin({ main = [], bin = {} }: PackageFact): boolean {
  const bins = Object.values(bin).map((path) => path.replace(/^\.\//, ''));
  // The source's path may stand for that of its build.
  return main.every((path) => bins.some((target) => `/${target}`.endsWith(`/${path.replace(/^\.\//, '')}`)));
}

/** `electron .` opens a window on somebody's desk. */
function isDesktop({ starts }: Evidence): boolean {
  return starts
    .filter(({ entries }) => entries.length > 0)
    .every(({ command }) => /^(?:electron|electron-forge|electron-builder|nw|neu)$/.test(command.program));
}

/** A program that writes code for its developers, who start it by hand. */
function isGenerator({ app: { path, name = '' }, starts, handlesMessages }: Evidence): boolean {
  if (handlesMessages || starts.some(({ origin }) => origin.origin !== 'package-script')) return false;
  return [nameOf(path), name].some((text) => /(?:^|[-_/])(?:code-?gen|generators?|scaffold(?:er|ing)?|docgen)$/i.test(text));
}

const prompts = ['inquirer', '@inquirer/prompts', 'prompts', 'enquirer', '@clack/prompts'];

/** `"start": "node src/index.js"` of a program that asks questions: whoever sets something up starts it, and answers. */
function asksPeople({ app, starts, handlesMessages }: Evidence): boolean {
  if (handlesMessages || starts.some(({ origin }) => origin.origin !== 'package-script')) return false;
  return prompts.some((name) => app.dependencies.has(name));
}

/** Has what a registry asks for: a name, a version, and nothing that forbids it. */
function isPublished({ ecosystem, name, version, private: isPrivate }: PackageFact): boolean {
  return ecosystem === 'npm' && name !== undefined && version !== undefined && isPrivate !== true;
}

export function isFrontend(app: AppFolder): boolean {
  const has = (names: ReadonlySet<string>) => [...names].some((name) => app.dependencies.has(name));
  return (
    has(browserBuilders) ||
    (has(browserLibraries) &&
      (app.dependencies.has('webpack') || app.dependencies.has('rollup') || app.dependencies.has('esbuild')))
  );
}

/** Whether `.jsx` and `.vue` files of the app may end up in a browser. */
export function usesBrowserLibrary(app: AppFolder): boolean {
  return [...browserLibraries].some((name) => app.dependencies.has(name));
}

export function isBundled(evidence: Evidence, owned: readonly string[]): boolean {
  if (owned.some((owner) => /^(?:next|nuxt|nuxi|nitro)$/.test(owner))) return true;
  return [...evidence.scriptPrograms].some((program) => bundlers.has(program) || (program === 'vite' && evidence.listens));
}

/** Whether a start hands its source to a server that imports it, so that no main guard in it holds. */
export function importsItsSource({ command }: Pick<DraftStart, 'command'>): boolean {
  return owners.has(command.program) || workers.has(command.program);
}

/** Starts that only serve files a build made. */
export function isStaticServer(start: DraftStart): boolean {
  return staticServers.has(start.command.program);
}

/** Whether a file marks a Django site, which a server runs through its settings even where no gateway module is at hand. */
export function isDjangoProject(file: string, app: AppFolder): boolean {
  const name = nameOf(file);
  if (name === 'settings.py') return app.dependencies.has('django');
  return name === 'manage.py' && (app.dependencies.has('django') || app.manifests.length === 0);
}
