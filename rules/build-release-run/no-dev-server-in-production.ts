import type { CommandFact, Range } from '../facts';
import { startsProduction } from '../judgements/commands/package-script-names';
import { isReachedConditionally, wayTo, wordsRange } from '../judgements/commands/starts';
import { dockerfilesOf, finalStages } from '../judgements/containers/image-stages';
import { devServerOf, watchOption } from '../judgements/development/dev-servers';
import { startsForDevelopers } from '../judgements/development/developers-starts';
import { isDevelopmentName } from '../judgements/development/development';
import { isBesideProduction, isOfDocumentation } from '../judgements/development/development-images';
import { isDeployedAsFunction } from '../judgements/runtime/function-hosts';
import { nameOf } from '../paths';
import type { Located, ProjectView, Start } from '../project';
import { defineRule, type Fix, type Related, type TextEdit } from '../rule';

export default defineRule({
  id: 'no-dev-server-in-production',
  factor: 'build-release-run',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['cmd'],
  title: 'Development server in production',
  docs: {
    what: 'Reports a production start that runs a development server or a watcher.',
    why: 'A development server compiles on demand, shows stack traces to visitors and serves one request at a time; a watcher restarts the program whenever a file changes. The run stage should start what the build stage made, and nothing else.',
    examples: [
      {
        bad: { Procfile: 'web: next dev\n' },
        good: { Procfile: 'web: next start\n' },
      },
      {
        bad: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["nodemon", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: { Dockerfile: 'FROM python:3.12-slim\nCOPY . .\nCMD ["flask", "run", "--host=0.0.0.0"]\n' },
        good: { Dockerfile: 'FROM python:3.12-slim\nCOPY . .\nCMD ["gunicorn", "shop:app"]\n' },
      },
    ],
    fixSafety: 'A suggestion: what is started instead may first need a build (`next build`).',
    whenNotToUse:
      'In images that are made for development alone. Name them so (`Dockerfile.dev`, a stage `dev`), and they are left alone.',
  },
  messages: {
    server: '`{command}` is a development server; start what the build made.',
    watcher: '`{command}` watches files for changes, which is for development; start the program itself.',
  },
  project({ project, report }) {
    const told = new Set<string>();
    for (const start of project.starts) {
      const found = devServerOf(start.command);
      if (!found || !isProduction(start, project)) continue;
      const { file, range, depth } = placeOf(start, project);
      const key = `${file}:${range.start}`;
      if (told.has(key)) continue;
      told.add(key);
      const inScript: Related = { file: start.file, range: wordsRange(start.command), message: 'This is what it runs.' };
      const isHere = depth === start.via.length;
      const suggest = isHere ? suggestion(start, project) : undefined;
      report({
        at: { file, range },
        message: found.kind,
        data: { command: found.name },
        related: isHere ? wayTo(start) : [...wayTo(start).slice(0, depth), inScript],
        suggest: suggest && [suggest],
      });
    }
  },
});

function isProduction(start: Start, project: ProjectView): boolean {
  const { command, fact, origin, originFile, app, file } = start;
  if (isReachedConditionally(start, project) || command.substituted || fact.oneShot || origin.origin.startsWith('compose-'))
    return false;
  if (isOfDocumentation(originFile) || isBesideProduction(originFile, project)) return false;
  if (startsForDevelopers({ file: originFile, fact: origin }, project)) return false;
  // What Heroku's `local` command runs on a developer's machine.
  if (/(?:^|\/)Procfile\.(?:windows|win|local)$/i.test(originFile)) return false;
  if (origin.origin !== 'package-script') return true;
  if (isDeployedAsFunction(app, project) || isServedByImage(app, project)) return false;
  // `npm start` is how developers start an app that has another script for production.
  const scripts = project.factsIn(file, 'command').filter((other) => other.origin === 'package-script');
  if (
    scripts.some(
      ({ name = '' }) =>
        startsProduction(name) ||
        /^(?:serve|prod|production|(?:start|serve)[:_-]?(?:prod(?:uction)?|static|release|built?)(?:[:_-].*)?)$/.test(name),
    )
  )
    return false;
  if (app && hasLambdaAdapter(app.path, project)) return false;
  return app === undefined || app.kind === 'service' || app.kind === 'worker';
}

/** An image of the app serves what it builds by a web server: `npm start` is then what developers run. */
function isServedByImage(app: Start['app'], project: ProjectView): boolean {
  return dockerfilesOf(project).some(
    (file) =>
      app !== undefined &&
      project.appOf(file) === app &&
      finalStages(project, file).some(({ name }) => /^(?:nginx(?:-unprivileged)?|httpd|caddy)$/.test(nameOf(name))) &&
      project.factsIn(file, 'copy').some(({ from, stage }) => from !== undefined && stage.final),
  );
}

/** Lambda calls its handler; `npm start` is then what developers run. */
function hasLambdaAdapter(folder: string, project: ProjectView): boolean {
  return project
    .factsAbove(folder, 'dependency')
    .some(({ fact }) =>
      /^(?:aws-serverless-express|serverless-http|@(?:vendia|codegenie)\/serverless-express|@fastify\/aws-lambda|aws-lambda-fastify)$/.test(
        fact.name,
      ),
    );
}

/** Where production decides for it: the command that runs a script which is a developer's by its name, else the command itself. */
function placeOf(start: Start, project: ProjectView): { file: string; range: Range; depth: number } {
  let depth = start.via.length;
  let place: { file: string; range: Range } = { file: start.file, range: wordsRange(start.command) };
  let fact: CommandFact | undefined = start.fact;
  while (depth > 0 && fact?.origin === 'package-script' && isDevelopersScript(fact.name ?? '')) {
    const hop = start.via[depth - 1];
    if (!hop) break;
    depth--;
    place = hop;
    fact = commandAt(hop, project)?.fact;
  }
  return { ...place, depth };
}

function isDevelopersScript(name: string): boolean {
  return isDevelopmentName(name.replaceAll(':', '-')) || /(?:^|:|-)(?:watch|debug|local|serve)(?:$|:|-)/.test(name);
}

function commandAt({ file, range }: { file: string; range: Range }, project: ProjectView): Located<CommandFact> | undefined {
  const fact = project
    .factsIn(file, 'command')
    .find(({ commands }) => commands.some((command) => command.range.start === range.start && command.range.end === range.end));
  return fact && { file, fact };
}

/** Commands of development, and the words of production that stand in the place of theirs. */
const pairs: Readonly<Record<string, readonly [development: string, production: string]>> = {
  next: ['dev', 'start'],
  strapi: ['develop', 'start'],
  medusa: ['develop', 'start'],
  keystone: ['dev', 'start'],
  gatsby: ['develop', 'serve'],
  fastapi: ['dev', 'run'],
};

function suggestion(start: Start, project: ProjectView): Fix | undefined {
  const { command, file } = start;
  const { program, words, wrappers } = command;
  const [first, second] = words;
  if (!first || !second) return undefined;
  const asWritten = (range: Range, text: string) => project.textOf(file, range) === text;
  const pair = Object.hasOwn(pairs, program) ? pairs[program] : undefined;
  if (pair && second.text === pair[0] && asWritten(second.range, pair[0])) {
    if (words.some(({ text }) => /^--(?:turbo|turbopack|experimental-https)/.test(text))) return undefined;
    return { title: `Run ${program} ${pair[1]}`, edits: [{ file, range: second.range, text: pair[1] }] };
  }
  if (program === 'nodemon' || program === 'node-dev') {
    const isScript = /\.[cm]?js$/.test(second.text) || !/^-|\.\w+$/.test(second.text);
    if (!isScript || wrappers.length > 0 || !asWritten(first.range, program)) return undefined;
    return { title: 'Run it with node', edits: [{ file, range: first.range, text: 'node' }] };
  }
  const option = program === 'tsx' || program === 'pm2' ? undefined : watchOption(command);
  if (!option?.text.startsWith('-')) return undefined;
  const edit = dropWord(option.range, start, project);
  return edit && { title: `Drop ${option.text}`, edits: [edit] };
}

/** Takes a word out of a shell line or a JSON vector. */
function dropWord(range: Range, { file, fact }: Start, project: ProjectView): TextEdit | undefined {
  const text = (start: number, end: number) => project.textOf(file, { start, end });
  if (fact.form === 'shell')
    return text(range.start - 1, range.start) === ' '
      ? { file, range: { ...range, start: range.start - 1 }, text: '' }
      : undefined;
  if (text(range.start - 1, range.start) !== '"' || text(range.end, range.end + 1) !== '"') return undefined;
  const gap = /,\s*$/.exec(text(Math.max(0, range.start - 20), range.start - 1))?.[0].length;
  return gap === undefined ? undefined : { file, range: { start: range.start - 1 - gap, end: range.end + 1 }, text: '' };
}
