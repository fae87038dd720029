import type { CommandFact } from '../facts';
import { buildStepOf } from '../judgements/commands/build-tools';
import { startsProduction } from '../judgements/commands/package-script-names';
import { leadsTo, wayTo, wordsRange } from '../judgements/commands/starts';
import { moveToBuild } from '../judgements/commands/startup-builds';
import { startsForDevelopers } from '../judgements/development/developers-starts';
import { isOfDocumentation } from '../judgements/development/development-images';
import { isDeployedAsFunction } from '../judgements/runtime/function-hosts';
import type { ProjectView, Start } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-build-at-startup',
  factor: 'build-release-run',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['cmd'],
  title: 'Build at startup',
  docs: {
    what: 'Reports a start command that installs dependencies, compiles, or transpiles while it runs.',
    why: 'The run stage should have as few moving parts as it can: a process that restarts at night must not depend on a registry or a compiler. What is built at startup is also no release: two processes of one release may run different code.',
    examples: [
      {
        bad: { Procfile: 'web: npm install && npm run build && node dist/server.js\n' },
        good: { Procfile: 'web: node dist/server.js\nrelease: npm run migrate\n' },
      },
      {
        bad: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["npx", "ts-node", "src/server.ts"]\n' },
        good: { Dockerfile: 'FROM node:22-slim\nCOPY . .\nRUN npx tsc\nCMD ["node", "dist/server.js"]\n' },
      },
    ],
    fixSafety:
      'A suggestion: it takes the step out of the start command. It is offered where the build has that step already, or can be given it by a RUN line.',
    whenNotToUse: 'On a platform that has no build stage at all.',
  },
  messages: {
    install: '`{command}` installs packages whenever the process starts; do it in the build.',
    compile: '`{command}` compiles whenever the process starts; do it in the build and start the result.',
    transpile: '`{program}` compiles the source at every start; compile in the build and start the result.',
  },
  project({ project, report }) {
    // What a script does under a condition, and all that this leads to.
    const conditional = project.starts.filter(({ command }) => command.conditional);
    const isSure = (start: Start) =>
      isProcess(start) &&
      !conditional.some((outer) => leadsTo(outer, start)) &&
      !startsForDevelopers({ file: start.originFile, fact: start.origin }, project) &&
      !isOfDevelopers(start, project);
    const steps = project.starts.filter(isSure).flatMap((start) => {
      const step = buildStepOf(start.command);
      return step ? [{ start, step }] : [];
    });
    for (const { start, step } of steps) {
      // `npm run build` is the finding, not the `tsc` that it leads to.
      if (steps.some(({ start: outer }) => outer !== start && leadsTo(outer, start))) continue;
      const { command, file } = start;
      const suggestion = moveToBuild(start, step, project);
      report({
        at: { file, range: wordsRange(command) },
        message: step,
        data: { command: shortened(command.words.map(({ text }) => text)), program: command.program },
        related: wayTo(start),
        suggest: suggestion && [suggestion],
      });
    }
  },
});

/** A process of production; what stands under a condition may never run there. */
function isProcess({ command, fact, origin, originFile, app }: Start): boolean {
  if (command.conditional || command.substituted || fact.oneShot || servesDevelopers(origin) || isOfDocumentation(originFile))
    return false;
  // A script that opens a prompt or swaps modules while it runs is a developer's.
  if (origin.origin === 'package-script' && /\s--(?:repl|hot|watch)\b/.test(origin.text)) return false;
  return origin.origin !== 'package-script' || app === undefined || app.kind === 'service' || app.kind === 'worker';
}

/** `npm install && npm run dev` of a compose service: it starts where the source is written. */
function servesDevelopers({ origin, commands }: CommandFact): boolean {
  const words = commands.at(-1)?.words.map(({ text }) => text) ?? [];
  return /^compose-/.test(origin) && commands.length > 1 && words.some((word) => /^(?:dev|develop|start:dev|watch)$/.test(word));
}

/** `npm start` where it is the developer's: it runs the script `dev`, another script starts production, or a host of functions does. */
function isOfDevelopers(start: Start, project: ProjectView): boolean {
  const { origin, originFile } = start;
  if (origin.origin !== 'package-script') return false;
  if (isDeployedAsFunction(start.app, project)) return true;
  const passed = project.starts.filter((outer) => outer.fact.origin === 'package-script' && leadsTo(outer, start));
  const isForThem = ({ fact }: Start) =>
    fact !== origin && /(?:^|[:-])(?:dev|develop|development|watch|local)(?:[:-]|$)/.test(fact.name ?? '');
  if ([start, ...passed].some(isForThem)) return true;
  return project
    .factsIn(originFile, 'command')
    .some(
      ({ origin: other, name = '', commands }) =>
        other === 'package-script' && startsProduction(name) && !commands.some((command) => buildStepOf(command) !== undefined),
    );
}

function shortened(words: readonly string[]): string {
  return words.length > 4 ? `${words.slice(0, 3).join(' ')} …` : words.join(' ');
}
