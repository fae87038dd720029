import type { ImageFact } from '../facts';
import { isPublishedHere } from '../judgements/containers/production-stacks';
import { isStandInImage, isStockImage } from '../judgements/containers/stock-images';
import { type ServiceVersion, serviceVersionOf, titleOf } from '../judgements/packages/service-versions';
import { showsPages } from '../judgements/pipelines/pipeline-jobs';
import { isRunWorkflow } from '../judgements/pipelines/pipelines';
import { folderOf, isInside, nameOf } from '../paths';
import { literally } from '../patterns';
import type { Located, ProjectView } from '../project';
import { enumerate } from '../prose';
import { defineRule, type Fix } from '../rule';

interface Statement extends Located<ImageFact>, ServiceVersion {
  /** Folder of the app it serves; `''` serves all. */
  readonly scope: string;
}

const workflow = (tag: string) =>
  `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      db:\n        image: postgres:${tag}\n    steps:\n      - uses: actions/checkout@v4\n`;

export default defineRule({
  id: 'no-service-version-drift',
  factor: 'dev-prod-parity',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['project'],
  title: 'Versions of a backing service disagree',
  docs: {
    what: 'Reports a backing service that runs in different major versions in compose, in CI and in Kubernetes.',
    why: 'A query that passes on the developer’s database or in CI fails or plans differently on another major version, and it does so in production first. The same version everywhere leaves no such gap.',
    examples: [
      {
        bad: {
          'docker-compose.yml': 'services:\n  db:\n    image: postgres:16.4\n',
          '.github/workflows/test.yml': workflow('13'),
        },
        good: {
          'docker-compose.yml': 'services:\n  db:\n    image: postgres:16.4\n',
          '.github/workflows/test.yml': workflow('16'),
        },
      },
    ],
    fixSafety: 'A suggestion: data of the other major version may need a migration before the new one can read it.',
    whenNotToUse: 'While a database moves from one major version to the next.',
  },
  messages: {
    reference: '{service} is {line} here, but {referenceLine} in {reference}; run one version everywhere.',
    each: '{service} runs in versions {lines}; run one version everywhere.',
  },
  project({ project, report }) {
    const statements = project.facts('image').flatMap(({ file, fact }) => toStatement(file, fact, project));
    const reported = new Set<string>();
    for (const scope of new Set(statements.map((statement) => statement.scope))) {
      const near = statements.filter((statement) => statement.scope === scope || statement.scope === '');
      for (const service of new Set(near.map((statement) => statement.service))) {
        const group = near.filter((statement) => statement.service === service).filter(isAlone);
        const lines = [...new Set(group.map(({ line }) => line))];
        // Pipelines alone test against several versions; nothing is deployed by them.
        if (lines.length < 2 || group.every(({ fact }) => fact.use === 'ci')) continue;
        const reference = referenceOf(group);
        const allowed = reference
          ? new Set(group.filter((other) => inCluster(other) && inCluster(reference)).map(({ line }) => line))
          : undefined;
        const deviating = group.filter(({ line }) => !(reference && (line === reference.line || allowed?.has(line))));
        for (const statement of deviating) {
          const { file, fact, line } = statement;
          const along = toldAlong(statement, deviating, reference);
          if (along[0] !== statement) continue;
          const key = `${file} ${fact.range.start}`;
          if (reported.has(key)) continue;
          reported.add(key);
          report({
            at: { file, range: fact.range },
            message: reference ? 'reference' : 'each',
            data: {
              service: titleOf(service),
              line,
              lines: enumerate(lines.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))),
              ...(reference && { reference: reference.file, referenceLine: reference.line }),
            },
            related: [...(reference ? [reference] : group.filter((other) => other.line !== line)), ...along.slice(1)].map(
              (other) => ({
                file: other.file,
                range: other.fact.range,
                message: `Version ${other.line} is named here.`,
              }),
            ),
            suggest: reference && sameTag(along, reference, project),
          });
        }
      }
    }
  },
});

function toStatement(file: string, fact: ImageFact, project: ProjectView): Statement[] {
  if (fact.use !== 'run' && fact.use !== 'ci' && !(fact.use === 'deploy' && fact.format === 'kustomize')) return [];
  if (/(?:^|\/)(?:examples?|samples?|docs?|demos?|templates?)\//i.test(file)) return [];
  if (fact.use === 'ci' && fact.job !== undefined && showsPages(fact.job, file, project)) return [];
  if (
    fact.use === 'run' &&
    (isOfTestFolder.test(file) ||
      isOneOfVersions(file, project) ||
      isOfOtherProduct(file, project) ||
      isOfOtherSystem(file, fact, project))
  )
    return [];
  const version = isRunWorkflow(file, project) ? serviceVersionOf(fact) : undefined;
  return version ? [{ file, fact, ...version, scope: stackOf(file, project) ?? project.appOf(file)?.path ?? '' }] : [];
}

/** What tests run against is started for them, each in the version that they are about. */
const isOfTestFolder =
  /(?:^|\/)(?:tests?|__tests__|e2e|specs?|testing|(?:integration|acceptance|functional|system)[-_]?tests?)\//i;

/** `v5_docker-compose.yml` beside `v6_docker-compose.yml`, `mysql57/` beside `mysql8/`: one for each version that is supported. */
function isOneOfVersions(file: string, project: ProjectView): boolean {
  const parts = file.split('/');
  return [parts.length - 1, parts.length - 2].some((at) => {
    const part = parts[at];
    if (part === undefined || !/\d/.test(part)) return false;
    const shape = part.replace(/\d+(?:[._-]\d+)*/g, '#');
    return project
      .list(parts.slice(0, at).join('/'))
      .some((other) => other !== part && other.replace(/\d+(?:[._-]\d+)*/g, '#') === shape);
  });
}

/**
 * The folder of a compose file that builds nothing, beside others of its kind: `apps/nextcloud/docker-compose.yml`, `apps/gitea/…`. Each is
 * a stack of its own, whose database serves no other.
 */
function stackOf(file: string, project: ProjectView): string | undefined {
  const folder = folderOf(file);
  if (!isStack(file, project) || folder === '') return undefined;
  const plain = project.files.find((other) => folderOf(other) === folder && /^(?:docker-)?compose\.ya?ml$/.test(nameOf(other)));
  // `docker-compose.arm64.yml`: the same stack for other machines.
  if (plain !== undefined && plain !== file && !/^(?:docker-)?compose\.ya?ml$/.test(nameOf(file))) return stackOf(plain, project);
  const others = project.files.filter(
    (other) => other !== file && nameOf(other) === nameOf(file) && folderOf(folderOf(other)) === folderOf(folder),
  );
  const stacks = others.filter((other) => isStack(other, project));
  return stacks.length > 1 && ![file, ...stacks].some((stack) => ofEnvironment.test(nameOf(folderOf(stack))))
    ? folder
    : undefined;
}

/** What it builds lies in its folder and is no program of the repository's: `sentry/docker-compose.yml`, whose database serves that alone. */
function isOfOtherProduct(file: string, project: ProjectView): boolean {
  const folder = folderOf(file);
  const built = project.factsIn(file, 'workload').flatMap(({ format, build }) => (format === 'compose' && build ? [build] : []));
  return (
    folder !== '' &&
    built.length > 0 &&
    built.every(({ context = '' }) => context.startsWith(`${folder}/`)) &&
    !project.apps.some(({ path }) => isInside(path, folder))
  );
}

/** The store of a program of others that runs beside the app, which shares the first word of its name: `klant-redis` of `klant-web`. */
function isOfOtherSystem(file: string, { workload: name = '', format }: ImageFact, project: ProjectView): boolean {
  const [, first] = /^([a-z\d]{3,})[-_.]/i.exec(name) ?? [];
  if (format !== 'compose' || first === undefined) return false;
  const kin = project
    .factsIn(file, 'workload')
    .filter((other) => other.name !== name && new RegExp(`^${literally(first)}(?:[-_.]|$)`, 'i').test(other.name));
  const images = project.factsIn(file, 'image');
  const programs = kin.flatMap((service) => {
    const image = images.find(({ workload }) => workload === service.name);
    return service.build || !image ? [undefined] : isStockImage(image.name) ? [] : [image];
  });
  return (
    programs.length > 0 && programs.every((image) => image && !isStandInImage(image.name) && !isPublishedHere(image, project))
  );
}

const ofEnvironment = /^(?:dev\w*|local|test\w*|ci|stag\w*|qa|uat|pre-?prod\w*|prod\w*|live)$/i;

function isStack(file: string, project: ProjectView): boolean {
  const services = project.factsIn(file, 'workload').filter(({ format }) => format === 'compose');
  return services.length > 1 && services.every(({ build }) => build === undefined);
}

/** A file that runs several versions of one service tests against them, or has two of its kind. */
function isAlone({ file, line }: Statement, _: number, group: readonly Statement[]): boolean {
  return group.every((other) => other.file !== file || other.line === line);
}

function inCluster({ fact }: Statement): boolean {
  return fact.format === 'k8s' || fact.format === 'helm-values' || fact.format === 'kustomize';
}

/** A version is told of once a file; where versions stand against each other in many places, once for each. */
function toldAlong(one: Statement, deviating: readonly Statement[], reference: Statement | undefined): readonly Statement[] {
  const isAlong = (other: Statement) => (reference ? other.file === one.file : deviating.length > 3);
  return deviating.filter((other) => other === one || (other.line === one.line && isAlong(other)));
}

/** What the others should follow: the cluster, else what most say. */
function referenceOf(group: readonly Statement[]): Statement | undefined {
  const cluster = group.find(inCluster);
  if (cluster) return cluster;
  const counts = new Map<string, number>();
  for (const { line } of group) counts.set(line, (counts.get(line) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const winners = [...counts].filter(([, count]) => count === most);
  return winners.length === 1 ? group.find(({ line }) => line === winners[0]?.[0]) : undefined;
}

/** The reference's version in place of these, where all name the same image; a variant (`-alpine`) stays. */
function sameTag(
  statements: readonly Statement[],
  { fact: reference }: Statement,
  project: ProjectView,
): readonly Fix[] | undefined {
  const version = leadingVersion(reference.tag);
  const edits = statements.flatMap(({ file, fact }) => {
    const { name, tag, digest, range } = fact;
    const own = leadingVersion(tag);
    if (name !== reference.name || digest || !own || !version || project.textOf(file, range) !== `${name}:${tag}`) return [];
    const start = range.start + name.length + 1;
    return [{ file, range: { start, end: start + own.length }, text: version }];
  });
  return edits.length === statements.length ? [{ title: `Run ${reference.name} ${version}`, edits }] : undefined;
}

function leadingVersion(tag: string | undefined): string | undefined {
  return tag && /^\d+(?:\.\d+)*/.exec(tag)?.[0];
}
