import type { ImageFact, RuntimeVersionFact } from '../facts';
import { isBuiltHere } from '../judgements/containers/local-images';
import { isWrittenPlainly, tagElsewhere } from '../judgements/containers/pinned-images';
import { isOfTests } from '../judgements/development/development';
import { isDevelopmentImage } from '../judgements/development/development-images';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { isSetAside } from '../judgements/development/put-away';
import { linesOf } from '../judgements/packages/runtime-versions';
import { folderOf } from '../paths';
import type { ProjectView } from '../project';
import { gatherRepeated, gatherTwins, sizeOfTwins } from '../repeated';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'no-unpinned-base-image',
  factor: 'dependencies',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['docker'],
  title: 'Unpinned base image',
  docs: {
    what: 'Reports a FROM whose image has no tag, or the tag `latest`.',
    why: 'The base image is a dependency like any other. Without a version two builds of one commit stand on different runtimes, and a release that worked yesterday breaks today with nothing changed in the repository.',
    examples: [
      {
        bad: { Dockerfile: 'FROM node\nCOPY . .\nCMD ["node", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22.12-slim\nCOPY . .\nCMD ["node", "server.js"]\n' },
      },
      {
        bad: { Dockerfile: 'ARG TAG=latest\nFROM python:${TAG}\n' },
        good: { Dockerfile: 'ARG TAG=3.12\nFROM python:${TAG}\n' },
      },
    ],
    fixSafety:
      'A suggestion: it names the version that the app declares, or the one that another file of the repository names for this image. Until now the image may have stood on a newer one.',
    whenNotToUse: 'For an image for trying things out that nobody deploys.',
    related: ['hadolint DL3006', 'hadolint DL3007'],
  },
  messages: {
    none: 'Base image {image} has no tag, so every build may stand on another version; name one.',
    latest: 'Base image {image} is whatever was pushed last; name a version.',
  },
  project({ project, report }) {
    const found = project.facts('image').filter(({ file, fact }) => isUnpinned(fact, file, project));
    const nameOfBase = ({ fact }: (typeof found)[number]) => `${fact.name}:${fact.tag}`;
    const twins = gatherTwins(
      found,
      (one) => ({ key: `${project.appOf(one.file)?.path} ${nameOfBase(one)}`, isStep: false }),
      project,
    );
    // Many images on one base have one line to change, over and over.
    for (const groups of gatherRepeated(twins, ([one]) => nameOfBase(one), manyImages, sizeOfTwins)) {
      const [{ file, fact }, ...others] = groups.flat() as [(typeof found)[number], ...typeof found];
      report({
        at: { file, range: fact.range },
        message: fact.tag === undefined ? 'none' : 'latest',
        data: { image: fact.tag === undefined ? fact.name : `${fact.name}:${fact.tag}` },
        related: others.map((other) => ({ file: other.file, range: other.fact.range, message: 'Another image stands on it.' })),
        suggest: pinned(fact, file, project),
      });
    }
  },
});

/** As many images on one base are each told by themselves. */
const manyImages = 5;

function isUnpinned(fact: ImageFact, file: string, project: ProjectView): boolean {
  if (fact.use !== 'from' || fact.local || fact.dynamic || fact.digest !== undefined) return false;
  if (
    project.roleOf(file) === 'test' ||
    isOfTests(file) ||
    isDevelopmentImage(file, project) ||
    isSetAside(file) ||
    isExampleOfLibrary(file, project)
  )
    return false;
  if (isBuiltHere(fact, file, project)) return false;
  if (rolling.test(fact.name) || (fact.tag === undefined && ofPipeline.test(fact.name))) return false;
  return fact.tag === undefined || /^latest(?:-|$)/.test(fact.tag);
}

/** Distributions that only have a newest state: a dated tag parts from the packages that their archive still holds. */
const rolling =
  /^(?:docker\.io\/)?(?:library\/)?archlinux$|^archlinux\/|^gentoo\/|^(?:ghcr\.io\/)?void-linux\/|(?:^|\/)tumbleweed$|^kalilinux\//;

/** Names that OpenShift's CI replaces by the images of its pipeline. Source: ci-operator's reference. */
const ofPipeline = /^(?:src|root|bin|test-bin|rpms)$/;

const runtimes: Readonly<Record<string, RuntimeVersionFact['runtime']>> = { node: 'node', python: 'python' };

function pinned(fact: ImageFact, file: string, project: ProjectView): Fix[] | undefined {
  if (!isWrittenPlainly(fact, file, project)) return undefined;
  const variant = /^latest(-.+)$/.exec(fact.tag ?? '')?.[1] ?? '';
  const runtime = /^(?:(?:docker\.io\/)?library\/)?(node|python)$/.exec(fact.name)?.[1];
  const version = runtime === undefined ? undefined : declaredVersion(runtimes[runtime] ?? 'node', file, project);
  const tag = version === undefined ? tagElsewhere(fact, file, project) : `${version}${variant}`;
  if (tag === undefined) return undefined;
  const text = `${fact.name}:${tag}`;
  return [{ title: `Use ${text}`, edits: [{ range: fact.range, text }] }];
}

/** The line of the runtime that the app is written for: the one it names, or the lowest that it accepts. */
function declaredVersion(runtime: RuntimeVersionFact['runtime'], file: string, project: ProjectView): string | undefined {
  const folder = folderOf(file);
  const statements = project
    .factsAbove(folder, 'runtime-version')
    .filter(({ fact }) => fact.runtime === runtime && fact.source !== 'docker' && !fact.source.startsWith('ci'));
  const lines = statements.map(({ fact }) => [...(linesOf(fact) ?? [])]).filter((accepted) => accepted.length > 0);
  const exact = new Set(lines.filter((accepted) => accepted.length === 1).map(([line]) => line));
  if (exact.size > 1) return undefined;
  const [only] = exact;
  const line = only ?? lowest(lines[0] ?? []);
  // Odd majors of Node are never supported for long.
  return line !== undefined && (runtime === 'python' || Number(line) % 2 === 0) ? line : undefined;
}

function lowest(lines: readonly string[]): string | undefined {
  const weight = (line: string) => Number(line.split('.').at(-1));
  return [...lines].sort((a, b) => weight(a) - weight(b))[0];
}
