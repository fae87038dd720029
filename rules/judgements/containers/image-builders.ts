/** Who builds the image of a Dockerfile, as far as the repository tells: stacks of compose, pipelines, scripts and platforms. */

import type { SimpleCommand, WorkloadFact } from '../../facts';
import { folderOf, joinFolder, nameOf } from '../../paths';
import { literally } from '../../patterns';
import type { Located, ProjectView } from '../../project';
import { isDevelopmentFile, isInTrialFolder } from '../development/development';
import { isInSteps } from '../pipelines/pipelines';
import { dockerfileOf } from './app-workloads';
import { isPlainDockerfile } from './dockerfile-names';
import { dockerfilesOf } from './image-stages';
import { isDevelopersStack, isNamedAfterDeploy } from './production-stacks';

/** The compose services that build a Dockerfile, by its path or by one with a variable in it that may stand for its folder. */
export function composeBuilders(file: string, project: ProjectView): Located<WorkloadFact>[] {
  return project.facts('workload').filter(({ file: compose, fact }) => buildsBy(file, compose, fact, project));
}

/** `context: ./docker/${DB_ENGINE:-mysql}` */
function buildsBy(file: string, compose: string, fact: WorkloadFact, project: ProjectView): boolean {
  if (fact.format !== 'compose' || !fact.build) return false;
  const { template } = fact.build;
  return template === undefined ? dockerfileOf(project, compose, fact) === file : isOfTemplate(file, template);
}

function isOfTemplate(file: string, template: string): boolean {
  const parts = template.split(/\$\{\{.*?\}\}|\$\{[^}]*\}|\$\(\w+\)|\$\w+/);
  return new RegExp(`^${parts.map(literally).join('[\\w./-]+')}$`).test(file);
}

/** What runs for a service, wherever its stack says so: files of one folder that speak of the same service are put on top of one another. */
export function sameService({ file, fact }: Located<WorkloadFact>, project: ProjectView): Located<WorkloadFact>[] {
  return project
    .facts('workload')
    .filter(
      ({ file: other, fact: { format, name } }) =>
        format === 'compose' && name === fact.name && folderOf(other) === folderOf(file),
    );
}

/** Whether compose builds it, and nothing else does, nor a stack of compose that anybody runs for users. */
export function isBuiltForDevelopersOnly(file: string, project: ProjectView): boolean {
  const builders = composeBuilders(file, project);
  return builders.length > 0 && builders.every((builder) => isOfDevelopers(builder, project)) && !isNamedByDeploy(file, project);
}

/** Whether compose builds it, and no stack that is run for users keeps it running. */
export function isLeftToDevelopers(file: string, project: ProjectView): boolean {
  const builders = composeBuilders(file, project);
  return (
    builders.length > 0 &&
    builders.every((builder) => isOfDevelopers(builder, project) || (!builder.fact.restarts && !isNamedAfterDeploy(builder.file)))
  );
}

function isOfDevelopers({ file, fact }: Located<WorkloadFact>, project: ProjectView): boolean {
  return fact.development || isDevelopersStack(file, project);
}

const known = new WeakMap<ProjectView, Map<string, boolean>>();

/** Whether a pipeline, a script, a platform or a cluster's builder names a Dockerfile, or the folder that it stands in where it is the one taken there. */
export function isNamedByDeploy(file: string, project: ProjectView): boolean {
  let names = known.get(project);
  if (!names) {
    names = new Map();
    known.set(project, names);
  }
  let named = names.get(file);
  if (named === undefined) {
    named = isNamed(file, project);
    names.set(file, named);
  }
  return named;
}

/** Whether a Dockerfile other than this makes an image that is deployed or published. */
export function isOtherDeployed(file: string, project: ProjectView): boolean {
  return dockerfilesOf(project).some(
    (other) => other !== file && !isDevelopmentFile(other) && !isInTrialFolder(other) && isNamedByDeploy(other, project),
  );
}

function isNamed(file: string, project: ProjectView): boolean {
  const isIt = (text: string, folder = '') => {
    const path = joinFolder(folder, text.replace(/^["']|["']$/g, ''));
    return path === file || (/\$/.test(path) && isOfTemplate(file, path));
  };
  const isPlain = isPlainDockerfile(file);
  const isFolder = (text: string, folder = '') => isPlain && isIt(`${text.replace(/\/$/, '') || '.'}/${nameOf(file)}`, folder);
  return (
    project.facts('ci-action').some(({ fact: { action, inputs } }) => {
      const given = inputs.file?.value ?? inputs.dockerfile?.value ?? inputs.Dockerfile?.value;
      if (given !== undefined) return isIt(given) || isIt(given, inputs.context?.value);
      if (inputs.context !== undefined) return isFolder(inputs.context.value);
      return /(?:^|\/)build-push-action$/.test(action) && isFolder('.');
    }) ||
    isPublishedAfterCompose(file, project) ||
    project.facts('command').some(({ file: place, fact }) => {
      if (fact.origin === 'package-script' && /dev|local|test/i.test(fact.name ?? '')) return false;
      return fact.commands.some((command) => {
        if (!isBuild(command))
          return fact.origin === 'ci-step' && command.words.some(({ text }) => joinFolder(fact.cwd ?? '', text) === file);
        const { dockerfile, context } = builtBy(command);
        const bases = ['', fact.cwd ?? folderOf(place), folderOf(place)];
        return bases.some((base) =>
          dockerfile === undefined
            ? isFolder(context, base)
            : isIt(dockerfile, base) || isIt(dockerfile, joinFolder(base, context)),
        );
      });
    }) ||
    project
      .facts('workload')
      .some(
        ({ file: place, fact: { format, build, development } }) =>
          format === 'platform' && !development && !isDevelopmentFile(place) && build?.dockerfile === file,
      ) ||
    project.files.some(
      (other) => builderFiles.test(nameOf(other)) && project.textOf(other, { start: 0, end: 100_000 }).includes(file),
    )
  );
}

/** A pipeline lets compose build it, and tags or pushes what compose calls it: `docker tag shop:build "$TARGET"`. */
function isPublishedAfterCompose(file: string, project: ProjectView): boolean {
  const names = composeBuilders(file, project).flatMap(({ file: compose, fact }) =>
    project.factsIn(compose, 'image').flatMap(({ workload, name }) => (workload === fact.name ? [name] : [])),
  );
  const isNamedIn = (text: string) => names.some((name) => text === name || text.startsWith(`${name}:`));
  return (
    names.length > 0 &&
    isInSteps(
      project,
      ({ program, words }) =>
        program === 'docker' && /^(?:tag|push)$/.test(words[1]?.text ?? '') && words.some(({ text }) => isNamedIn(text)),
    )
  );
}

/** What platforms and builders read that name Dockerfiles, and no fact is taken from: Heroku, Render, Railway, Skaffold, Cloud Build, Bake, Jenkins. */
const builderFiles =
  /^(?:heroku\.yml|render\.ya?ml|railway\.(?:json|toml)|skaffold\.ya?ml|cloudbuild[\w.-]*\.ya?ml|buildspec[\w.-]*\.ya?ml|docker-bake\.(?:hcl|json)|(?:[\w.-]+\.)?Jenkinsfile|Jenkinsfile[\w.-]*|captain-definition|azure-pipelines[\w.-]*\.ya?ml|\.gitlab-ci\.yml|bitbucket-pipelines\.yml)$/;

/** `docker build -f docker/api.Dockerfile .` */
function builtBy({ words }: SimpleCommand): { readonly dockerfile: string | undefined; readonly context: string } {
  const texts = words.map(({ text }) => text);
  const flag = texts.findIndex((text) => /^(?:-f|--file|--dockerfile)$/.test(text));
  const joined = texts.find((text) => /^--(?:docker)?file=/.test(text))?.replace(/^[^=]*=/, '');
  const context = texts.includes('.') ? '.' : (texts.at(-1) ?? '.');
  return { dockerfile: flag < 0 ? joined : texts[flag + 1], context };
}

/** `docker build`, `docker buildx build`, `podman build`, `kaniko`. */
function isBuild({ program, words }: SimpleCommand): boolean {
  if (/^(?:docker|podman|buildah|nerdctl|img)$/.test(program))
    return (
      words.slice(1, 4).some(({ text }) => /^(?:build|bud|build-using-dockerfile)$/.test(text)) && words[1]?.text !== 'compose'
    );
  return /(?:^|\/)(?:kaniko|executor)$/.test(program);
}
