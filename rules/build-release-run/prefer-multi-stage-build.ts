import { buildStepOf } from '../judgements/commands/build-tools';
import { dockerfilesOf, finalStages, isAuxiliaryImage } from '../judgements/containers/image-stages';
import { defineRule } from '../rule';

export default defineRule({
  id: 'prefer-multi-stage-build',
  factor: 'build-release-run',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['docker'],
  title: 'Build and run in one stage',
  docs: {
    what: 'Reports a Dockerfile whose last stage compiles the app and runs it too.',
    why: 'Build and run are separate. An image that compiles carries compilers, sources and development packages to production: it is larger to pull, slower to start and has more to patch.',
    examples: [
      {
        bad: { Dockerfile: 'FROM golang:1.23\nCOPY . .\nRUN go build -o /shop\nCMD ["/shop"]\n' },
        good: {
          Dockerfile:
            'FROM golang:1.23 AS build\nCOPY . .\nRUN go build -o /shop\n\nFROM debian:12-slim\nCOPY --from=build /shop /shop\nCMD ["/shop"]\n',
        },
      },
    ],
    whenNotToUse: 'For an interpreter’s image in which the build leaves little behind.',
    related: ['Docker build best practices: multi-stage builds'],
  },
  messages: {
    one: 'This stage compiles the app and runs it too; compile in a stage before and copy the result here.',
  },
  project({ project, report }) {
    for (const file of dockerfilesOf(project)) {
      const stages = finalStages(project, file);
      const [last] = stages;
      if (!last || isAuxiliaryImage(file, last)) continue;
      const indexes = new Set(stages.map(({ stage }) => stage?.index));
      const commands = project.factsIn(file, 'command').filter(({ stage }) => indexes.has(stage?.index));
      const starts = commands.some(({ origin }) => origin === 'docker-cmd' || origin === 'docker-entrypoint');
      const compiles = commands.some(
        ({ origin, commands: run }) => origin === 'docker-run' && run.some((command) => buildStepOf(command) === 'compile'),
      );
      if (starts && compiles) report({ at: { file, range: last.range }, message: 'one' });
    }
  },
});
