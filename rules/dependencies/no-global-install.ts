import { wordsRange } from '../judgements/commands/starts';
import { globalInstallsIn } from '../judgements/packages/global-installs';
import { enumerate } from '../prose';
import { gatherRepeated, gatherTwins, sizeOfTwins } from '../repeated';
import { defineRule } from '../rule';

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
    undeclared: '{packages} is installed globally{version} and declared nowhere; add it to the manifest and run it from there.',
    several: '{packages} are installed globally{version} and declared nowhere; add them to the manifest and run them from there.',
  },
  project({ project, report }) {
    const found = project.facts('command').flatMap(({ file, fact }) =>
      globalInstallsIn(fact, file, project).map((install) => ({
        ...install,
        file,
        range: wordsRange(install.command),
        isStep: fact.origin === 'ci-step',
        twin: [project.appOf(file)?.path, ...install.packages].join(' '),
      })),
    );
    const twins = gatherTwins(found, ({ twin, isStep }) => ({ key: twin, isStep }), project);
    // What several pipelines set up for themselves has one manifest to go into.
    for (const [[first, ...others], ...more] of gatherRepeated(
      twins,
      ([{ packages }]) => packages.join(' '),
      undefined,
      sizeOfTwins,
    )) {
      const { file, range, packages, words } = first;
      const isAnyVersion = words.every(({ text }) => /^@?[^@]+(?:@latest)?$/.test(text));
      report({
        at: { file, range },
        message: packages.length === 1 ? 'undeclared' : 'several',
        data: { packages: enumerate(packages), version: isAnyVersion ? ' with no version' : '' },
        related: [...others, ...more.flat()].map((other) => ({
          file: other.file,
          range: other.range,
          message: 'It is installed globally here too.',
        })),
      });
    }
  },
});
