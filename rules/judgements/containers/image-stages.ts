import type { ImageFact } from '../../facts';
import { nameOf } from '../../paths';
import type { ProjectView } from '../../project';
import { isDevelopmentName } from '../development/development';
import { dockerfileOf } from './app-workloads';

type Stage = NonNullable<ImageFact['stage']>;

/** The stages whose instructions are all in the image that a Dockerfile makes: the last one, and those it builds on, outermost first. */
export function finalStages(project: ProjectView, file: string): readonly ImageFact[] {
  return stagesFrom(project, file, ({ final }) => final);
}

/** The first stage of a file that fits, and those that it builds on. */
function stagesFrom(project: ProjectView, file: string, fits: (stage: Stage) => boolean): ImageFact[] {
  const stages = project.factsIn(file, 'image').filter(({ use }) => use === 'from');
  const chain: ImageFact[] = [];
  let current = stages.find(({ stage }) => stage && fits(stage));
  while (current && !chain.includes(current)) {
    chain.push(current);
    const base: string | undefined = current.local ? current.name.toLowerCase() : undefined;
    current = base === undefined ? undefined : stages.find(({ stage }) => stage?.name?.toLowerCase() === base);
  }
  return chain;
}

/** Dockerfiles of the project. */
export function dockerfilesOf(project: ProjectView): string[] {
  return project.files.filter((file) =>
    project.factsIn(file, 'image').some(({ use, format }) => use === 'from' && format === 'docker'),
  );
}

/** Instructions of one keyword that hold in the image that the file makes. */
export function finalInstructions(project: ProjectView, file: string, keyword: string) {
  const indexes = new Set(finalStages(project, file).map(({ stage }) => stage?.index));
  return project.factsIn(file, 'instruction').filter((fact) => fact.keyword === keyword && indexes.has(fact.stage?.index));
}

/**
 * Whether no process of production runs in the image itself: one of development or tests, or one that only builds or that other images
 * stand on (`Dockerfile.base`, `builder-go.dockerfile`).
 */
export function isAuxiliaryImage(file: string, last: ImageFact | undefined): boolean {
  const name = nameOf(file);
  return (
    isDevelopmentName(file) ||
    isDevelopmentName(last?.stage?.name ?? '') ||
    /(?:^|[._-])(?:base|build|builder)(?:[._-]|$)/i.test(name)
  );
}

/** Indexes of a stage and of those of the file that it builds on. */
export function stagesUnder(project: ProjectView, file: string, index: number | undefined): ReadonlySet<number> {
  const under = stagesFrom(project, file, (stage) => stage.index === index);
  return new Set(under.flatMap(({ stage }) => stage?.index ?? []));
}

const pipelineFolder = /(?:^|\/)(?:taskcluster|\.?ci|\.github|\.gitlab|\.circleci|\.?buildkite|\.?jenkins)\//i;
const shells = new Set(['sh', 'bash', 'ash', 'zsh']);

/** Whether an image is one that the jobs of a pipeline run in: it stands in a folder of theirs, starts a shell if anything, and no workload runs it. */
export function isOfPipeline(file: string, project: ProjectView): boolean {
  if (!pipelineFolder.test(file)) return false;
  const startsProgram = project
    .factsIn(file, 'command')
    .some(
      ({ origin, commands }) =>
        (origin === 'docker-cmd' || origin === 'docker-entrypoint') && commands.some(({ program }) => !shells.has(program)),
    );
  const isRun = project.facts('workload').some(({ file: other, fact }) => dockerfileOf(project, other, fact) === file);
  return !startsProgram && !isRun;
}
