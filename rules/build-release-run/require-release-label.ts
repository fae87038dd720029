import { dockerfilesOf, finalInstructions, finalStages, isAuxiliaryImage } from '../judgements/containers/image-stages';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

const label = /org\.opencontainers\.image\.(?:revision|version)|org\.label-schema\.(?:vcs-ref|version)/;

/** Files by which other tools build images: bake, compose, GoReleaser, Make, Skaffold, and pipelines with their variables. */
const builds =
  /(?:^|\/)(?:docker-bake[\w.-]*\.(?:hcl|json)|(?:docker-)?compose[\w.-]*\.ya?ml|\.?goreleaser[\w.-]*\.ya?ml|skaffold\.ya?ml|GNUmakefile|[Mm]akefile|[Jj]ustfile|Taskfile\.ya?ml|\.gitlab-ci[\w.-]*\.ya?ml|package\.json)$|(?:^|\/)\.(?:github\/workflows|gitlab)\/[^/]+\.ya?ml$/;

export default defineRule({
  id: 'require-release-label',
  factor: 'build-release-run',
  severity: 'info',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['docker', 'project'],
  title: 'No release label',
  docs: {
    what: 'Reports an image that carries no label with its revision or version.',
    why: 'Every release has an identity. Without a label nobody can tell which commit a running container was built from, which is the first question when it misbehaves.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node:22-slim\nCMD ["node", "server.js"]\n' },
        good: {
          Dockerfile:
            'FROM node:22-slim\nARG REVISION\nLABEL org.opencontainers.image.revision=$REVISION\nCMD ["node", "server.js"]\n',
        },
      },
    ],
    fixSafety: 'A suggestion: the build must pass the revision, `docker build --build-arg REVISION=$(git rev-parse HEAD)`.',
    whenNotToUse: 'Where the tag of each image is the commit already.',
    related: ['OCI image annotations'],
  },
  messages: {
    missing: 'Nothing in this image tells which commit it was built from; label it with org.opencontainers.image.revision.',
  },
  project({ project, report }) {
    if (pipelineLabels(project)) return;
    for (const file of dockerfilesOf(project)) {
      const [last] = finalStages(project, file);
      if (!last || isAuxiliaryImage(file, last) || project.roleOf(file) === 'test') continue;
      if (finalInstructions(project, file, 'LABEL').some(({ arguments: words }) => words.some(({ text }) => label.test(text))))
        continue;
      const after = project.textOf(file, { start: last.range.end, end: Number.MAX_SAFE_INTEGER });
      const lineEnd = after.indexOf('\n');
      const at = last.range.end + (lineEnd < 0 ? after.length : lineEnd + 1);
      const text = `${lineEnd < 0 ? '\n' : ''}ARG REVISION\nLABEL org.opencontainers.image.revision=$REVISION\n`;
      report({
        at: { file, range: last.range },
        message: 'missing',
        suggest: [{ title: 'Label the image with its revision', edits: [{ file, range: { start: at, end: at }, text }] }],
      });
    }
  },
});

/** A step of the pipeline sets it: `--label`, the labels of docker/metadata-action, or a builder that does so by itself. */
function pipelineLabels(project: ProjectView): boolean {
  const isSet = (text: string) => label.test(text);
  return (
    project.files.some((file) => builds.test(file) && isSet(project.textOf(file))) ||
    project
      .facts('ci-action')
      .some(
        ({ fact }) =>
          /^(?:docker|crazy-max)\/(?:metadata-action|ghaction-docker-meta)$/.test(fact.action) ||
          Object.entries(fact.inputs).some(
            ([name, { value }]) =>
              (/label|annotation|^set$|args|flags/i.test(name) && isSet(value)) ||
              (/label/i.test(name) && /steps\.\S*meta/.test(value)),
          ),
      ) ||
    project
      .facts('command')
      .some(({ fact }) =>
        fact.commands.some(
          ({ program, words }) =>
            /^(?:docker|podman|buildah|pack|nerdctl|kaniko|executor)$/.test(program) && words.some(({ text }) => isSet(text)),
        ),
      )
  );
}
