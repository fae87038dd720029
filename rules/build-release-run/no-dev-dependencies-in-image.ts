import type { CommandFact, ImageFact, SimpleCommand } from '../facts';
import { buildStepOf } from '../judgements/commands/build-tools';
import { wordsRange } from '../judgements/commands/starts';
import { buildContext } from '../judgements/containers/build-context';
import { stagesUnder } from '../judgements/containers/image-stages';
import { isDevelopmentName } from '../judgements/development/development';
import { isModernYarn } from '../judgements/packages/lockfiles';
import { installOf } from '../judgements/packages/package-managers';
import { pythonInstallIn } from '../judgements/packages/python-development-installs';
import { inFolder, joinFolder } from '../paths';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

const flags = { npm: '--omit=dev', yarn: '--production', pnpm: '--prod', bun: '--production' } as const;
type NodeManager = keyof typeof flags;
const leavesOut = /^(?:--omit=dev|--production(?:=true)?|--prod|-P|--only=prod(?:uction)?|--no-dev|--no-optional-dev)$/;

export default defineRule({
  id: 'no-dev-dependencies-in-image',
  factor: 'build-release-run',
  severity: 'info',
  preset: 'strict',
  fixable: 'fix',
  languages: ['docker'],
  title: 'Development dependencies in the image',
  docs: {
    what: 'Reports an install in the last stage of an image that brings development dependencies along.',
    why: 'Test runners, bundlers and linters are of no use to a running process. They make the image large and slow to pull, and each of them is code that an attacker may use.',
    examples: [
      {
        bad: {
          Dockerfile:
            'FROM node:22-slim\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]\n',
          'package.json':
            '{ "name": "shop", "private": true, "engines": { "node": ">=22" }, "devDependencies": { "vitest": "^3.0.0" } }\n',
          'package-lock.json': '{ "name": "shop", "lockfileVersion": 3, "packages": {} }\n',
          '.gitignore': 'node_modules\n',
        },
        good: {
          Dockerfile:
            'FROM node:22-slim\nCOPY package.json package-lock.json ./\nRUN npm ci --omit=dev\nCOPY . .\nCMD ["node", "server.js"]\n',
          'package.json':
            '{ "name": "shop", "private": true, "engines": { "node": ">=22" }, "devDependencies": { "vitest": "^3.0.0" } }\n',
          'package-lock.json': '{ "name": "shop", "lockfileVersion": 3, "packages": {} }\n',
          '.gitignore': 'node_modules\n',
        },
      },
      {
        bad: {
          Dockerfile:
            'FROM python:3.13-slim\nRUN pip install uv==0.9.16\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --locked\nCOPY . .\nCMD [".venv/bin/gunicorn", "shop:app"]\n',
          'pyproject.toml':
            '[project]\nname = "shop"\nrequires-python = ">=3.13"\ndependencies = ["flask==3.1.0", "gunicorn==23.0.0"]\n\n[dependency-groups]\ndev = ["pytest==8.4.0"]\n',
          'uv.lock': 'version = 1\n',
        },
        good: {
          Dockerfile:
            'FROM python:3.13-slim\nRUN pip install uv==0.9.16\nCOPY pyproject.toml uv.lock ./\nRUN uv sync --locked --no-dev\nCOPY . .\nCMD [".venv/bin/gunicorn", "shop:app"]\n',
          'pyproject.toml':
            '[project]\nname = "shop"\nrequires-python = ">=3.13"\ndependencies = ["flask==3.1.0", "gunicorn==23.0.0"]\n\n[dependency-groups]\ndev = ["pytest==8.4.0"]\n',
          'uv.lock': 'version = 1\n',
        },
      },
    ],
    fixSafety:
      'Offered only where nothing is built after the install, and the image does not start by a compiler. For Python a suggestion: see that no settings load a tool of development.',
    whenNotToUse: 'For an image that runs tests or tools and no process of production.',
    related: ['node-best-practices: remove development dependencies'],
  },
  messages: {
    installs: '`{command}` brings the development dependencies into the image; leave them out with `{flag}`.',
    copies: 'This copies the development dependencies of `{command}`; leave them out there with `{flag}`, or prune first.',
    asks: '`{command}` brings the development dependencies into the image; install what the app needs to run and no more.',
    takes: 'This copies the development dependencies of `{command}`; install there what the app needs to run and no more.',
  },
  project({ project, report }) {
    for (const { file, fact: last } of project.facts('image')) {
      // Images of pipelines run tests.
      if (/(?:^|\/)\.[\w-]+\//.test(file)) continue;
      if (last.use !== 'from' || !last.stage?.final || isDevelopmentName(file) || isDevelopmentName(last.stage.name ?? ''))
        continue;
      const all = project.factsIn(file, 'image');
      const stages = stagesUnder(project, file, last.stage.index);
      const found = fullInstall(file, stages, project);
      const python = found ? undefined : pythonInstallIn(project, file, stages);
      if (python) {
        const { at, copied, command, flag, edit } = python;
        const message = copied ? (flag ? 'copies' : 'takes') : flag ? 'installs' : 'asks';
        const title = flag ? `Add ${flag}` : 'Drop the option that asks for them';
        const suggest = edit && [{ title, edits: [{ file, ...edit }] }];
        report({ at: { file, range: at }, message, data: { command, flag: flag ?? '' }, suggest });
        continue;
      }
      if (!found) {
        const copied = copiedInstall(file, stages, all, project);
        if (copied) report({ at: { file, range: copied.source.range }, message: 'copies', data: copied.install.data });
        continue;
      }
      const { install, after, modern, data } = found;
      const { flag } = data;
      const isBuilt = modern || after.some((command) => buildStepOf(command)) || startsByCompiler(file, project);
      const verb = install.verb.range.end;
      const fix: Fix = { title: `Add ${flag}`, edits: [{ file, range: { start: verb, end: verb }, text: ` ${flag}` }] };
      const isText = project.textOf(file, install.verb.range) === install.verb.text && found.fact.form === 'shell';
      report({
        at: { file, range: wordsRange(found.command) },
        message: 'installs',
        data,
        fix: isBuilt || !isText ? undefined : fix,
      });
    }
  },
});

/** The last install in some stages that brings development dependencies, where nothing after it takes them out. */
function fullInstall(file: string, stages: ReadonlySet<number>, project: ProjectView) {
  const runs = project
    .factsIn(file, 'command')
    .filter(({ origin, stage }) => origin === 'docker-run' && stages.has(stage?.index ?? -1));
  const commands = runs.flatMap((fact) => fact.commands.map((command) => ({ fact, command })));
  const at = commands.findLastIndex(({ command }) => isFullInstall(command));
  const found = commands[at];
  const install = found && installOf(found.command);
  if (!found || !install || commands.slice(0, at).some(({ command }) => leavesOutByConfig(command))) return undefined;
  const folder = folderOf(found.command, file, stages, project);
  if (folder === undefined || !hasDevDependencies(folder, project)) return undefined;
  if (isProduction(found.command, file, stages, project)) return undefined;
  const after = commands.slice(at + 1).map(({ command }) => command);
  if (after.some(prunes)) return undefined;
  const manager = install.manager as NodeManager;
  const modern = manager === 'yarn' && isModernYarn(project, folder);
  const command = install.verb.text === manager ? manager : `${manager} ${install.verb.text}`;
  return {
    ...found,
    install,
    after,
    modern,
    data: { command, flag: modern ? 'yarn workspaces focus --production' : flags[manager] },
  };
}

/** `COPY --from=build /app/node_modules ./node_modules` of a stage that installed everything. */
function copiedInstall(file: string, stages: ReadonlySet<number>, all: readonly ImageFact[], project: ProjectView) {
  for (const copy of project.factsIn(file, 'copy')) {
    if (copy.from === undefined || !stages.has(copy.stage.index)) continue;
    const source = copy.sources.find(({ text }) => /(?:^|\/)node_modules\/?$/.test(text));
    const from = all.find(
      ({ use, stage }) =>
        use === 'from' && stage && (stage.name?.toLowerCase() === copy.from?.toLowerCase() || String(stage.index) === copy.from),
    );
    const install = source && from && fullInstall(file, stagesUnder(project, file, from.stage?.index), project);
    if (!install) continue;
    const runs = project
      .factsIn(file, 'command')
      .filter(
        ({ origin, stage, range }) => origin === 'docker-run' && stages.has(stage?.index ?? -1) && range.start > copy.range.end,
      );
    return runs.some(({ commands }) => commands.some(prunes)) ? undefined : { source, install };
  }
  return undefined;
}

/** `npm config set omit dev` */
function leavesOutByConfig({ program, words }: SimpleCommand): boolean {
  const line = words.map(({ text }) => text).join(' ');
  return /^(?:npm|pnpm)$/.test(program) && /\bconfig set (?:omit[ =]dev|production[ =]true|only[ =]prod)/.test(line);
}

/** An install of what the manifest says, development dependencies included. */
function isFullInstall(command: SimpleCommand): boolean {
  const install = installOf(command);
  if (!install || command.conditional || !Object.hasOwn(flags, install.manager) || install.packages.length > 0 || install.global)
    return false;
  return !leaves(command);
}

function leaves({ words }: SimpleCommand): boolean {
  const texts = words.map(({ text }) => text);
  return texts.some(
    (text, index) =>
      leavesOut.test(text) || (/^--(?:omit|only)$/.test(text) && /^(?:dev|prod|production)$/.test(texts[index + 1] ?? '')),
  );
}

/** Another command after it takes the development dependencies out again. */
function prunes(command: SimpleCommand): boolean {
  const [, verb, third] = command.words.map(({ text }) => text);
  if (command.program === 'yarn' && verb === 'workspaces' && third === 'focus') return leaves(command);
  if (/^(?:npm|pnpm)$/.test(command.program) && verb === 'prune') return leaves(command);
  return /^(?:npm|yarn|pnpm|bun)$/.test(command.program) && installOf(command) !== undefined && leaves(command);
}

/** NODE_ENV, or npm's own variable for it, is set for the command or stands before it in the image. */
function isProduction(command: SimpleCommand, file: string, stages: ReadonlySet<number>, project: ProjectView): boolean {
  const asksForAll = command.words.some(({ text }) => /^(?:--include=dev|--production=false|--prod=false|-D)$/.test(text));
  if (asksForAll) return false;
  if (command.assignments.some(({ name, value }) => name === 'NODE_ENV' && value.text === 'production')) return true;
  const indexes = [...stages].map(String);
  const scopes = new Set([
    ...indexes,
    ...project
      .factsIn(file, 'image')
      .filter(({ stage }) => stage && stages.has(stage.index))
      .map(({ stage }) => stage?.name ?? String(stage?.index)),
  ]);
  return project
    .factsIn(file, 'env-declaration')
    .some(
      ({ name, value, scope, range }) =>
        range.end <= command.range.start &&
        (scope === undefined || scopes.has(scope)) &&
        ((name === 'NODE_ENV' && (value === 'production' || /production\}?$/.test(value ?? ''))) ||
          /^npm_config_(?:production|omit|only)$/i.test(name)),
    );
}

/** The folder of the package.json that was copied before the command. */
function folderOf(command: SimpleCommand, file: string, stages: ReadonlySet<number>, project: ProjectView): string | undefined {
  const context = buildContext(project, file);
  const at = (folder: string) => inFolder(folder, 'package.json');
  const folders = project
    .factsIn(file, 'copy')
    .filter(({ from, stage, range }) => from === undefined && stages.has(stage.index) && range.end <= command.range.start)
    .flatMap(({ sources }) => sources.map(({ text }) => text))
    .flatMap((source) => {
      const isManifest = /(?:^|\/)(?:package[\w.*-]*|\*)$/.test(source);
      return [joinFolder(context, isManifest ? source.replace(/[^/]*$/, '') : source)];
    });
  return folders.findLast((folder) => project.exists(at(folder)));
}

function hasDevDependencies(folder: string, project: ProjectView): boolean {
  const manifest = inFolder(folder, 'package.json');
  return project.factsIn(manifest, 'dependency').some(({ group }) => group === 'dev');
}

function startsByCompiler(file: string, project: ProjectView): boolean {
  const isStart = ({ origin, stage }: CommandFact) => /^docker-(?:cmd|entrypoint)$/.test(origin) && stage?.final !== false;
  const starts = project.starts.filter(({ originFile, origin }) => originFile === file && isStart(origin));
  return starts.some(({ command }) => buildStepOf(command) !== undefined);
}
