import type { ActionFact, ImageFact } from '../facts';
import { isAgentPod } from '../judgements/containers/agent-pods';
import { isMovingTag } from '../judgements/containers/image-tags';
import { isBuiltHere } from '../judgements/containers/local-images';
import { isWrittenPlainly, tagElsewhere } from '../judgements/containers/pinned-images';
import { isProductionStack } from '../judgements/containers/production-stacks';
import { isKnownStandIn } from '../judgements/containers/stock-images';
import { isDevelopmentName, isInTrialFolder } from '../judgements/development/development';
import { isOfLocalCluster } from '../judgements/development/local-clusters';
import { isNamedAsStandIn } from '../judgements/development/stand-in-apps';
import { folderOf, inFolder, joinFolder, nameOf } from '../paths';
import type { Located, ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

export default defineRule({
  id: 'no-mutable-image-tag',
  factor: 'build-release-run',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['k8s', 'compose', 'ci'],
  title: 'Mutable image tag',
  docs: {
    what: 'Reports an image that is deployed without a tag, or by a tag that moves from build to build.',
    why: 'A release has an identity and cannot be changed once it is made. With `latest` two nodes may run different builds of one release, a restart may bring in code that nobody released, and there is nothing to roll back to.',
    examples: [
      {
        bad: { 'docker-compose.yml': 'services:\n  web:\n    image: ghcr.io/acme/web:latest\n' },
        good: { 'docker-compose.yml': 'services:\n  web:\n    image: ghcr.io/acme/web:${TAG}\n' },
      },
      {
        bad: {
          'pod.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: job }\nspec:\n  containers:\n    - name: job\n      image: ghcr.io/acme/job\n',
        },
        good: {
          'pod.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: job }\nspec:\n  containers:\n    - name: job\n      image: ghcr.io/acme/job:1.4.2\n',
        },
      },
      {
        bad: {
          '.github/workflows/deploy.yml':
            'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: kubectl set image deployment/web web=acme/web:latest\n',
        },
        good: {
          '.github/workflows/deploy.yml':
            'on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: kubectl set image deployment/web web=acme/web:${{ github.sha }}\n',
        },
      },
    ],
    fixSafety:
      'A suggestion: it names the tag that the repository names for this image elsewhere, which may be another version than the one that runs now.',
    whenNotToUse: 'For a sample or a sandbox that is to follow the newest build.',
    related: ['kube-linter latest-tag', 'Checkov CKV_K8S_14'],
  },
  messages: {
    untagged: 'Image {image} has no tag, which means latest; name the release to run by a version, commit or digest.',
    moving: 'Tag {tag} of image {image} moves to the next build; name the release to run by a version, commit or digest.',
    untaggedOften: 'Image {image} has no tag, here and in {others} other places; name the release to run by a version or digest.',
    movingOften:
      'Tag {tag} of image {image} moves, here and in {others} other places; name the release to run by a version or digest.',
  },
  project({ project, report }) {
    const places = new Map<string, Located<ImageFact>[]>();
    for (const place of project.facts('image')) {
      if (!isMutable(place, project)) continue;
      const reference = `${place.fact.name}:${place.fact.tag ?? ''}`;
      places.set(reference, [...(places.get(reference) ?? []), place]);
    }
    for (const found of places.values()) {
      // One image in all of a product's compose files is one decision.
      const groups = found.length > few ? [found] : withVariants(found);
      for (const group of groups) {
        const [{ file, fact }, ...others] = group as [Located<ImageFact>, ...Located<ImageFact>[]];
        const kind = fact.tag === undefined ? 'untagged' : 'moving';
        report({
          at: { file, range: fact.range },
          message: group.length > few ? `${kind}Often` : kind,
          data: { image: fact.name, tag: fact.tag ?? '', others: others.length },
          related: others.map((other) => ({ file: other.file, range: other.fact.range, message: 'It runs here as well.' })),
          suggest: pinned(group, project),
        });
      }
    }
  },
});

/** `docker-compose.proxy.yml` beside `docker-compose.yml`, a workload's file and all of them in one, services of one file: the same image is told of once. */
function withVariants(found: readonly Located<ImageFact>[]): Located<ImageFact>[][] {
  const [one, other] = found;
  const isVariant =
    one &&
    other &&
    one.fact.format === other.fact.format &&
    (one.file === other.file ||
      (one.fact.workload === other.fact.workload &&
        (one.fact.format === 'k8s' || (one.fact.format === 'compose' && folderOf(one.file) === folderOf(other.file)))));
  return isVariant ? [[one, other].sort((a, b) => a.file.length - b.file.length)] : found.map((place) => [place]);
}

/** In as many places an image is told of by itself. */
const few = 2;

/** What a test run starts for its own time: browsers, checkers of pages, and what puts load on a server. */
const testTools =
  /(?:^|\/)(?:selenium(?:[-_](?:hub|grid|standalone|node|video|event-bus|router|sessions|distributor|session-queue))?(?:[-_](?:chrome|chromium|firefox|edge|opera|debug|all-browsers|docker))*|(?:standalone|node)-(?:chrome|chromium|firefox|edge|all-browsers)|[\w-]+-(?:axe|pa11y|selenium|cypress|playwright)|axe(?:-core)?(?:-cli)?|pa11y(?:-ci)?|playwright|cypress(?:\/(?:included|browsers|base))?|webdriver|testcafe|puppeteer|newman|k6|locust|artillery|zaproxy|zap-stable|zap2docker-\w+|backstopjs|karate-chrome|selenoid)$/;
/** What is deployed without a tag, or by one that moves. */
function isMutable({ file, fact }: Located<ImageFact>, project: ProjectView): boolean {
  if ((fact.use !== 'run' && fact.use !== 'deploy') || fact.digest || fact.built || fact.development || fact.local) return false;
  if (fact.tag === undefined ? fact.dynamic : !isMovingTag(fact.tag)) return false;
  if (/(?:^|\/)your[-_]/i.test(fact.name) || isForDebugging(fact, file)) return false;
  if (isOfPullRequest(file)) return false;
  if (
    fact.format === 'compose' &&
    (isBuiltByDevelopers(fact) ||
      isNamedAsStandIn(fact.workload ?? '') ||
      testTools.test(fact.name) ||
      (!fact.name.includes('/') && isBuiltHere(fact, file, project)) ||
      !isProductionStack(file, project))
  )
    return false;
  if (isUnresolved(fact) || isKnownStandIn(fact.name) || isBuiltBeside(fact, project.factsIn(file, 'image'))) return false;
  if (
    fact.format === 'helm-values' &&
    (isDevelopmentName(nameOf(file)) || isSetByDeploys(fact, file, project) || isSetElsewhere(fact, file, project))
  )
    return false;
  if (
    fact.format === 'k8s' &&
    (fact.neverPulled || isOfLocalCluster(file, project) || isInTrialFolder(file) || isAgentPod(fact, file, project))
  )
    return false;
  // Prints a greeting and ends: others wait for something by it.
  if (/^(?:library\/)?hello-world$/.test(fact.name)) return false;
  if (fact.format === 'k8s' && isReplaced(file, project)) return false;
  const overriding = fact.format === 'k8s' ? project.facts('image') : [];
  return !overriding.some(({ fact: other }) => other.overrides === fact.name && other !== fact);
}

/** `replacements` of Kustomize write the tag behind the name: `fieldPaths: [spec.template.spec.containers.0.image]` with `delimiter: ':'`. */
function isReplaced(file: string, project: ProjectView): boolean {
  const resource = new RegExp(`^\\s*-\\s*(?:\\./)?${nameOf(file).replace(/[^\w/]/g, '\\$&')}\\s*$`, 'm');
  return ['kustomization.yaml', 'kustomization.yml'].some((name) => {
    const path = joinFolder(folderOf(file), name);
    const text = project.exists(path) ? project.textOf(path) : '';
    const replacements = /^replacements:[\s\S]*/m.exec(text)?.[0] ?? '';
    return resource.test(text) && /containers\.[^\s]+\.image\s*$[\s\S]*?\bdelimiter:/m.test(replacements);
  });
}

/** What a pull request is tried out with is to be the newest: `values.preview.yaml`, `pr-env.yaml`. */
function isOfPullRequest(file: string): boolean {
  return /(?:^|[._-])(?:previews?|pr|pull-?requests?|review-?apps?|review|ephemeral)(?:[._-]|$)/i.test(
    nameOf(file).replace(/\.\w+$/, ''),
  );
}

/** `helm upgrade … --set image.tag=$TAG`: what every deploy of the chart sets, its values only name a default for. */
function isSetByDeploys({ workload = '' }: ImageFact, file: string, project: ProjectView): boolean {
  const chart = nameOf(folderOf(file));
  const key = workload === '' ? 'tag' : `${workload}.tag`;
  const sets = (text: string) => text.split(',').some((part) => part.replace(/^--set(?:-string)?=/, '').startsWith(`${key}=`));
  const deploys = project
    .facts('command')
    .filter((place) => !isDevelopmentName(nameOf(place.file)))
    .flatMap(({ fact }) => fact.commands)
    .filter(({ program, words }) => program === 'helm' && words.some(({ text }) => text === 'upgrade' || text === 'install'))
    .filter(({ words }) => !words.some(({ text }) => isDevelopmentName(nameOf(text))))
    // Another chart's release names that one's folder or repository.
    .filter(({ words }) => words.some(({ text }) => /^\$\{?\w+\}?\/?$/.test(text) || nameOf(text.replace(/\/$/, '')) === chart));
  return deploys.length > 0 && deploys.every(({ words }) => words.some(({ text }) => sets(text)));
}

/**
 * `values.production.template.yaml` with `image: ${IMAGE_NAME}` beside the chart's own values, a Makefile or the values of a chart above that set
 * the tag, or a workflow or orb of others that deploys the chart and is told the version: what the chart names is what stands there until then.
 */
function isSetElsewhere(fact: ImageFact, file: string, project: ProjectView): boolean {
  if (!/^values\.ya?ml$/.test(nameOf(file))) return false;
  const folder = folderOf(file);
  const isFilledIn = project
    .list(folder)
    .some(
      (name) =>
        /^values\..*\.?(?:template|tpl|tmpl)\.ya?ml$/.test(name) &&
        /^\s*(?:image|tag):[ \t]*["']?\$\{/m.test(project.textOf(inFolder(folder, name))),
    );
  return isFilledIn || isSetFromAbove(fact, folder, project) || isDeployedByOthers(project);
}

/** What else than workflows and scripts may deploy a chart. */
const deployFile =
  /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$|(?:^|\/)\.circleci\/config\.ya?ml$|(?:^|\/)(?:\.gitlab-ci|azure-pipelines|bitbucket-pipelines|cloudbuild|\.drone)\.ya?ml$|(?:^|\/)Jenkinsfile$/;

/** `--set email.image.tag="${TAG}"` in a Makefile or another pipeline's file, or `email: { image: { tag: … } }` in another chart's values, of the chart in `_email/`. */
function isSetFromAbove({ workload = '' }: ImageFact, folder: string, project: ProjectView): boolean {
  const chart = plain(nameOf(folder));
  const isOfChart = (key: string) => {
    const [alias = '', ...rest] = key.split('.');
    return key === workload || (plain(alias) === chart && rest.join('.') === workload);
  };
  const isSet = project
    .facts('image')
    .some(
      ({ fact }) =>
        fact.format === 'helm-values' &&
        fact.workload !== workload &&
        isOfChart(fact.workload ?? '') &&
        !isMovingTag(fact.tag ?? 'latest'),
    );
  if (isSet) return true;
  return project.files
    .filter((file) => deployFile.test(file))
    .some((file) =>
      [...project.textOf(file, { start: 0, end: 50_000 }).matchAll(/--set(?:-string)?[= ]+["']?([\w.-]+)\.tag=/g)].some(
        ([, key = '']) => isOfChart(key),
      ),
    );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** A reusable workflow, or a job of CircleCI's orbs (`hmpps/deploy_env`), which sets the version of what it deploys. */
function isDeployedByOthers(project: ProjectView): boolean {
  return (
    project.facts('ci-action').some(({ fact }) => deploysVersion(fact)) ||
    project.files.some(
      (file) =>
        /(?:^|\/)\.circleci\/config\.ya?ml$/.test(file) &&
        /^\s*-\s+[\w-]+\/[\w-]*deploy[\w-]*:?\s*$/m.test(project.textOf(file, { start: 0, end: 200_000 })),
    )
  );
}

/** `uses: acme/workflows/.github/workflows/deploy.yml@v2` with `version: ${{ needs.build.outputs.version }}` */
function deploysVersion({ action, inputs }: ActionFact): boolean {
  return (
    /\/\.github\/workflows\/[\w.-]*deploy[\w.-]*\.ya?ml$/.test(action) &&
    Object.entries(inputs).some(([name, { value }]) => /(?:^|[_-])(?:version|tag)$/.test(name) && value.includes('${{'))
  );
}

/** `shop-dev:latest` of no registry: made on the machine that it runs on. */
function isBuiltByDevelopers({ name }: ImageFact): boolean {
  return /^[^/]+[-_](?:dev|devel|development|local)$/.test(name);
}

/** A pod that somebody starts by hand to look around. */
function isForDebugging({ format, workload = '' }: ImageFact, file: string): boolean {
  return (
    format === 'k8s' && workload.startsWith('Pod/') && /(?:^|[/._-])debug(?:ging|ger)?(?:[/._-]|$)/i.test(`${file}/${workload}`)
  );
}

/** Names of images are in lower case: `IMAGE_NAME` is filled in by a script. */
function isUnresolved({ name }: ImageFact): boolean {
  return /[A-Z]/.test(name.slice(name.indexOf('/') + 1)) && !name.includes('$');
}

/** Another service of the compose file builds this very image. */
function isBuiltBeside({ name, tag, format }: ImageFact, images: readonly ImageFact[]): boolean {
  return format === 'compose' && images.some((other) => other.built && other.name === name && other.tag === tag);
}

function pinned(places: readonly Located<ImageFact>[], project: ProjectView): Fix[] | undefined {
  const tags = new Set(
    places.map(({ file, fact }) => (isWrittenPlainly(fact, file, project) ? tagElsewhere(fact, file, project) : undefined)),
  );
  const [tag] = tags;
  if (tag === undefined || tags.size > 1) return undefined;
  const edits = places.map(({ file, fact }) => ({ file, range: fact.range, text: `${fact.name}:${tag}` }));
  return [{ title: `Run ${places[0]?.fact.name}:${tag}`, edits }];
}
