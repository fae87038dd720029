import { buildContext } from '../build-context';
import { isDeclaredAbove, isOwnPackage } from '../declared-packages';
import { isOfTests } from '../development';
import type { CommandFact, Range } from '../facts';
import { joinFolder } from '../lockfiles';
import { installOf } from '../package-managers';
import type { ProjectView } from '../project';
import { enumerate } from '../prose';
import { gatherRepeated } from '../repeated';
import { defineRule } from '../rule';
import { wordsRange } from '../starts';

export default defineRule({
  id: 'no-global-install',
  factor: 'dependencies',
  severity: 'info',
  preset: 'recommended',
  fixable: null,
  languages: ['cmd'],
  title: 'Global install',
  docs: {
    what: 'Reports a package that an image or CI step installs globally while the app’s manifest does not declare it.',
    why: 'A global package is a dependency that stands in no manifest and no lockfile: it is there in this image and missing everywhere else, and nothing keeps its version in step with the code that calls it.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node:22-slim\nRUN npm install -g pm2@5.4.3\nCOPY . .\nCMD ["pm2-runtime", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22-slim\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]\n' },
      },
    ],
    whenNotToUse: 'For a tool of the pipeline itself that no app could declare.',
  },
  messages: {
    undeclared: '{packages} is installed globally and declared nowhere; add it to the manifest and run it from there.',
    several: '{packages} are installed globally and declared nowhere; add them to the manifest and run them from there.',
  },
  project({ project, report }) {
    const found = project.facts('command').flatMap(({ file, fact }) => findingsIn(fact, file, project));
    // What several pipelines set up for themselves has one manifest to go into.
    for (const [{ at, packages }, ...others] of gatherRepeated(found, ({ packages }) => packages.join(' '))) {
      report({
        at,
        message: packages.length === 1 ? 'undeclared' : 'several',
        data: { packages: enumerate(packages) },
        related: others.map((other) => ({ ...other.at, message: 'It is installed globally here too.' })),
      });
    }
  },
});

interface Finding {
  readonly at: { readonly file: string; readonly range: Range };
  readonly packages: readonly string[];
}

function findingsIn(fact: CommandFact, file: string, project: ProjectView): Finding[] {
  if (project.roleOf(file) === 'test') return [];
  if (fact.origin !== 'ci-step' && (fact.origin !== 'docker-run' || isOfTests(file))) return [];
  let folder = folderOf(fact, file, project);
  return fact.commands.flatMap((command) => {
    const target = command.program === 'cd' ? command.words[1] : undefined;
    if (target && !target.dynamic && !target.text.startsWith('/')) folder = joinFolder(folder, target.text);
    const install = installOf(command);
    if (!install?.global) return [];
    const packages = install.packages
      .filter(({ text, dynamic }) => !dynamic && isRegistryName(text))
      .map(({ text }) => text.replace(/(?<=.)@.*$/, ''))
      .filter((name) => !managers.has(name) && !isDeclaredAbove(project, folder, name) && !isOwnPackage(name, project));
    return packages.length === 0 ? [] : [{ at: { file, range: wordsRange(command) }, packages }];
  });
}

/** They come before any manifest can be read. */
const managers = new Set(['npm', 'corepack', 'yarn', 'pnpm', 'bun']);

function isRegistryName(text: string): boolean {
  return /^(?:@[\w.-]+\/)?[a-z\d][\w.-]*(?:@[^/]*)?$/i.test(text) && !/\.t(?:ar\.)?gz$/.test(text);
}

function folderOf(fact: CommandFact, file: string, project: ProjectView): string {
  return fact.origin === 'docker-run' ? buildContext(project, file) : (fact.cwd ?? '');
}
