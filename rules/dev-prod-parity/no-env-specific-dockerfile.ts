import type { ImageFact } from '../facts';
import { dockerfilesOf, finalStages } from '../judgements/containers/image-stages';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

const other = /(?:^|[._-])(?:dev|develop|development|local|staging|stage|stg|qa|uat|preprod|sandbox)(?=[._-]|$)/i;
const production = /(?:^|[._-])(?:prod|production|live|release)(?=[._-]|$)/i;
const notDeployed = /(?:^|[._/-])(?:tests?|testing|e2e|ci|devcontainer|docs?)(?=[._/-]|$)/i;

export default defineRule({
  id: 'no-env-specific-dockerfile',
  factor: 'dev-prod-parity',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['project'],
  title: 'Base images differ by environment',
  docs: {
    what: 'Reports a Dockerfile of development or staging that stands on another base image than production’s.',
    why: 'Another distribution or another major version of the runtime brings other libraries, time zones, certificates and behaviour. What was tried on one image is then released on another.',
    examples: [
      {
        bad: {
          Dockerfile: 'FROM node:22-slim\nCMD ["node", "server.js"]\n',
          'Dockerfile.staging': 'FROM node:18-slim\nCMD ["node", "server.js"]\n',
        },
        good: {
          Dockerfile: 'FROM node:22-slim\nCMD ["node", "server.js"]\n',
          'Dockerfile.staging': 'FROM node:22\nCMD ["node", "server.js"]\n',
        },
      },
    ],
    fixSafety: 'A suggestion: another distribution may call for other names of system packages in the RUN lines that follow.',
    whenNotToUse: 'Where the other image is a tool of developers that shares no more than a folder with the app.',
  },
  messages: {
    base: 'This image stands on {image}, but {production} on {productionImage}; build every environment from one base image.',
  },
  project({ project, report }) {
    const files = dockerfilesOf(project).filter((file) => !notDeployed.test(file));
    for (const file of files) {
      if (!other.test(environmentPart(file)) || production.test(environmentPart(file))) continue;
      const released = files.find(
        (candidate) => candidate !== file && groupOf(candidate) === groupOf(file) && !other.test(environmentPart(candidate)),
      );
      const [own, last] = [baseOf(project, file), released && baseOf(project, released)];
      if (!released || !own || !last || own.dynamic || last.dynamic) continue;
      // Production may build on this image and ship the result on a smaller one.
      const bases = project.factsIn(released, 'image').filter(({ use }) => use === 'from');
      if (bases.some((base) => !differs(own, base) && !isMovingBeside(base, last))) continue;
      // What a web server hands out was built by a stage before: that one is what developers work on.
      const theirs = webServer.test(last.name) && !webServer.test(own.name) ? bases.find(({ name }) => name === own.name) : last;
      if (!theirs || theirs.dynamic) continue;
      report({
        at: { file, range: own.range },
        message: 'base',
        data: { image: nameOf(own), production: released, productionImage: nameOf(theirs) },
        related: [{ file: released, range: theirs.range, message: 'Production stands on this image.' }],
        suggest: sameBase(own, theirs, file, project),
      });
    }
  },
});

/** Serves files and runs no program of the app's. */
const webServer = /(?:^|\/)(?:nginx(?:-unprivileged)?|httpd|caddy|static-web-server|lighttpd)$/;

/** `Dockerfile.dev`, `dev.Dockerfile`, `docker/dev/Dockerfile`: the file's name, and its folder's where that is one of environments. */
function environmentPart(file: string): string {
  const [name = '', folder = ''] = file.split('/').reverse();
  return /^(?:dev|development|local|staging|stage|qa|uat|preprod|prod|production|live)$/i.test(folder)
    ? `${folder}.${name}`
    : name;
}

/** What is left of the path without the environment. */
function groupOf(file: string): string {
  return file
    .split('/')
    .filter((part) => !/^(?:dev|development|local|staging|stage|qa|uat|preprod|prod|production|live)$/i.test(part))
    .join('/')
    .replace(
      /(^|\/)([^/]*)$/,
      (_, slash: string, name: string) => slash + name.replace(other, '').replace(production, '').replace(/^\./, ''),
    );
}

function baseOf(project: ProjectView, file: string): ImageFact | undefined {
  return finalStages(project, file).at(-1);
}

/** Publishers of many images that have nothing to do with each other. */
const publisher =
  /^(?:docker\.io\/)?(?:library|bitnami|cimg|circleci|chainguard|amd64|arm64v8)$|(?:^|\/)(?:distroless|microsoft\.com|ubi\d|lambda|docker\/library)(?:\/|$)/;

/** `acme/web` beside `acme/base`: one of a maker's images may well stand on the other. */
function isOfOneMaker(one: ImageFact, two: ImageFact): boolean {
  const maker = ({ name }: ImageFact) => name.slice(0, Math.max(0, name.lastIndexOf('/')));
  return one.name !== two.name && maker(one) !== '' && maker(one) === maker(two) && !publisher.test(maker(one));
}

function differs(one: ImageFact, two: ImageFact): boolean {
  if (isOfOneMaker(one, two)) return false;
  const last = ({ name }: ImageFact) => name.slice(name.lastIndexOf('/') + 1);
  if (one.local || two.local) return one.local !== two.local;
  if (last(one) !== last(two)) return true;
  const [first, second] = [majorOf(one), majorOf(two)];
  return first !== undefined && second !== undefined && first !== second;
}

/** `node:latest` of an earlier stage says nothing of the version that the final `node:20` is compared by. */
function isMovingBeside(base: ImageFact, last: ImageFact): boolean {
  return base !== last && !base.dynamic && base.name === last.name && majorOf(base) === undefined && majorOf(last) !== undefined;
}

/** Of Python the minor counts. */
function majorOf({ name, tag = '' }: ImageFact): string | undefined {
  return (/(?:^|\/)python$/.test(name) ? /^\d+\.\d+/ : /^\d+/).exec(tag)?.[0];
}

function nameOf({ name, tag }: ImageFact): string {
  return tag === undefined ? name : `${name}:${tag}`;
}

/** Production's image in place of this one; where only the version differs, the variant stays. */
function sameBase(own: ImageFact, theirs: ImageFact, file: string, project: ProjectView): Fix[] | undefined {
  if (own.local || theirs.local || own.digest || project.textOf(file, own.range) !== nameOf(own)) return undefined;
  const leading = /^\d+(?:\.\d+)*/;
  const [version, released] = [leading.exec(own.tag ?? '')?.[0], leading.exec(theirs.tag ?? '')?.[0]];
  const image =
    own.name === theirs.name && version !== undefined && released !== undefined
      ? `${own.name}:${own.tag?.replace(leading, released)}`
      : nameOf(theirs);
  return [{ title: `Use ${image}`, edits: [{ file, range: own.range, text: image }] }];
}
