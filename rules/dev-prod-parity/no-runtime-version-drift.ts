import type { RuntimeVersionFact } from '../facts';
import { isPlainDockerfile } from '../judgements/containers/dockerfile-names';
import { isDevelopmentImage } from '../judgements/development/development-images';
import { isSetAside } from '../judgements/development/put-away';
import { linesOf } from '../judgements/packages/runtime-versions';
import { isInOtherCheckout } from '../judgements/pipelines/checkouts';
import { mayRunApp, workFolder } from '../judgements/pipelines/pipeline-jobs';
import { isRunWorkflow } from '../judgements/pipelines/pipelines';
import { isInside, nameOf } from '../paths';
import type { App, Located, ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

type Statement = Located<RuntimeVersionFact>;

interface Drift {
  readonly statement: Statement;
  readonly references: Statement[];
  readonly others: Statement[];
}

/** What speaks for the app where no image does, first come first. */
const authority: readonly RuntimeVersionFact['source'][] = [
  // A platform's build reads `runtime.txt`; those after it are for the tools of developers, too.
  ...(['engines', 'requires-python', 'poetry-python', 'pipfile', 'runtime.txt', 'volta', 'nvmrc', 'node-version'] as const),
  ...(['python-version', 'tool-versions', 'mise'] as const),
];
/** Files that take only a whole version. */
const exact = new Set<RuntimeVersionFact['source']>(['volta', 'tool-versions', 'runtime.txt']);

export default defineRule({
  id: 'no-runtime-version-drift',
  factor: 'dev-prod-parity',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['project'],
  title: 'Runtime versions disagree',
  docs: {
    what: "Reports a statement of an app's Node major or Python minor version that disagrees with the image it runs in, or else with its manifest.",
    why: 'What is developed on one version, tested on another and run on a third fails where nobody looked: syntax, built-in modules and native packages differ between them.',
    examples: [
      {
        bad: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["node", "server.js"]\n',
          '.nvmrc': '18\n',
          'package.json': '{ "name": "shop" }\n',
        },
        good: {
          Dockerfile: 'FROM node:22-slim\nCOPY . .\nCMD ["node", "server.js"]\n',
          '.nvmrc': '22\n',
          'package.json': '{ "name": "shop" }\n',
        },
      },
      {
        bad: {
          'requirements.txt': 'flask==3.0.3\n',
          Dockerfile: 'FROM python:3.12-slim\nCMD ["python", "shop.py"]\n',
          '.python-version': '3.10\n',
        },
        good: {
          'requirements.txt': 'flask==3.0.3\n',
          Dockerfile: 'FROM python:3.12-slim\nCMD ["python", "shop.py"]\n',
          '.python-version': '3.12\n',
        },
      },
    ],
    fixSafety:
      'Safe for what runs: the version of the image is written into the statement that deviates from it. Install that version before you go on.',
    whenNotToUse: 'For a library that is tested with one version and supports another.',
  },
  messages: {
    drift: '{place} says {runtime} {version}, but {reference} {verb} {referenceVersion}; name one version everywhere.',
  },
  project({ project, report }) {
    const drifts = new Map<string, Drift>();
    for (const runtime of ['node', 'python'] as const) {
      const judged = project.apps.map((app) => judgeApp(app, runtime, project)).filter((found) => found !== undefined);
      for (const { reference, deviating } of judged) for (const statement of deviating) tell(statement, reference);
      // A pipeline may serve any of the apps: it deviates where it fits none.
      for (const statement of statementsIn(project, runtime, /^ci/)) {
        const { fact, file } = statement;
        const cwd = fact.cwd ?? workFolder(fact, file, project);
        if (
          !isRunWorkflow(file, project) ||
          !mayRunApp(fact, file, project) ||
          isInOtherCheckout({ ...fact, cwd: cwd ?? '' }, file, project) ||
          (cwd !== undefined && isOfDocs.test(`${cwd}/`))
        )
          continue;
        const app = cwd === undefined ? undefined : project.appOf(`${cwd}/package.json`);
        if (cwd !== undefined && app?.path !== cwd && hasManifest(cwd, project)) continue;
        if (cwd === undefined && isOfUnstatedRoot(runtime, judged, project)) continue;
        const references = judged
          .filter((other) => (app ? other.app === app : cwd === undefined || isOnOnePath(cwd, other.app.path)))
          // A published package is run on many versions; what its pipelines use says nothing of a deploy.
          .filter((other) => !isPublished(other.app, project, fact.source === 'ci-matrix'))
          .map(({ reference }) => reference);
        const [first] = references;
        if (!first) continue;
        if (references.every((reference) => areApart(fact, reference.fact))) tell(statement, first);
      }
    }
    for (const { statement, references, others } of gathered([...drifts.values()])) {
      const [reference] = references as [Statement];
      const { fact, file } = statement;
      const fix = fixOf(statement, reference, others);
      report({
        at: { file, range: fact.range },
        message: 'drift',
        data: {
          place: placeOf(statement, reference),
          runtime: fact.runtime === 'node' ? 'Node' : 'Python',
          version: [...new Set(fact.version.split('||'))].join(', '),
          reference: placeOf(reference, statement),
          verb: reference.fact.source === 'docker' ? 'runs' : 'says',
          referenceVersion: reference.fact.version,
        },
        related: [...references, ...others].map(({ file: place, fact: other }) => ({
          file: place,
          range: other.range,
          message: `${other.version} is named here.`,
        })),
        ...(fix && { fix }),
      });
    }

    /** What deviates from several images is told of once. */
    function tell(statement: Statement, reference: Statement): void {
      const { file, fact } = statement;
      // The jobs of one pipeline that name the same version are one thing to mend.
      const said = `${fact.source} ${fact.version}`;
      const place = /^ci/.test(fact.source)
        ? `${file} ${said}`
        : isShown.test(file)
          ? // Copies of one template deviate alike.
            `${nameOf(file)} ${said} ${reference.fact.version}`
          : `${file}:${fact.range.start}`;
      const known = drifts.get(place);
      if (!known) drifts.set(place, { statement, references: [reference], others: [] });
      else if (known.statement.file !== file || known.statement.fact.range.start !== fact.range.start)
        known.others.push(statement);
      else known.references.push(reference);
    }
  },
});

/** The repository is one program whose own version nothing states; what a program in a folder of it says does not speak of its pipelines. */
function isOfUnstatedRoot(
  runtime: RuntimeVersionFact['runtime'],
  judged: readonly { app: App }[],
  project: ProjectView,
): boolean {
  const root = project.apps.find(({ path }) => path === '');
  if (!root || judged.some(({ app }) => app === root)) return false;
  const isSource = runtime === 'node' ? /\.[cm]?[jt]sx?$/ : /\.py$/;
  return project.files.some((file) => isSource.test(file) && project.appOf(file) === root && project.roleOf(file) === 'runtime');
}

/** What stands there is a program of its own, though none that is deployed: a client that tests the others. */
function hasManifest(folder: string, project: ProjectView): boolean {
  return ['package.json', 'pyproject.toml', 'requirements.txt'].some((name) => project.exists(`${folder}/${name}`));
}

/** One of the folders holds the other. */
function isOnOnePath(folder: string, other: string): boolean {
  return isInside(folder, other) || isInside(other, folder);
}

/** In as many pipelines a version is told of by itself. */
const few = 2;

/** One version in all of a repository's pipelines is one decision. */
function gathered(drifts: readonly Drift[]): readonly Drift[] {
  const alike = (one: Drift, other: Drift) =>
    /^ci/.test(one.statement.fact.source) &&
    one.statement.fact.source === other.statement.fact.source &&
    one.statement.fact.runtime === other.statement.fact.runtime &&
    one.statement.fact.version === other.statement.fact.version &&
    one.references[0] === other.references[0];
  return drifts.flatMap((drift) => {
    const group = drifts.filter((other) => alike(drift, other));
    if (group.length <= few) return [drift];
    const others = group.flatMap((other) => (other === drift ? other.others : [other.statement, ...other.others]));
    return group[0] === drift ? [{ ...drift, others }] : [];
  });
}

function judgeApp(
  app: App,
  runtime: RuntimeVersionFact['runtime'],
  project: ProjectView,
): { app: App; reference: Statement; deviating: Statement[] } | undefined {
  const images = statementsIn(project, runtime, /^docker$/).filter(
    ({ file }) =>
      project.appOf(file) === app && !isDevelopmentImage(file, project) && !isSetAside(file) && project.roleOf(file) === 'config',
  );
  const seen = new Set<string>();
  const stated = project
    .factsAbove(app.path, 'runtime-version')
    .filter(({ fact }) => fact.runtime === runtime && authority.includes(fact.source))
    // The nearest file of a kind is the one that is read.
    .filter(({ fact }) => !seen.has(fact.source) && seen.add(fact.source))
    .filter(({ file }) => !speaksOfOther(file, app, runtime, project));
  const finals = images.filter(({ fact }) => fact.final);
  // A last stage that stands on an earlier one runs that one's version.
  const inherited = [...new Set(images.map(({ file }) => file))]
    .filter((file) => !finals.some((final) => final.file === file))
    .flatMap((file) => images.findLast((image) => image.file === file) ?? []);
  const depth = ({ file }: Statement) => file.split('/').length;
  const isVariant = ({ file }: Statement) => (isPlainDockerfile(file) ? 0 : 1);
  const running = [...finals, ...inherited].sort((a, b) => depth(a) - depth(b) || isVariant(a) - isVariant(b));
  const bySource = authority.flatMap((source) => stated.filter(({ fact }) => fact.source === source));
  const reference = running[0] ?? bySource.find(({ fact }) => linesOf(fact) !== undefined);
  if (!reference || !linesOf(reference.fact)) return undefined;
  const others = [
    ...images.filter((image) => !running.includes(image)),
    ...stated.filter(({ file }) => !file.startsWith('..') && !(isShown.test(`${app.path}/`) && !file.startsWith(`${app.path}/`))),
  ];
  const against = running.length > 0 ? running : [reference];
  return {
    app,
    reference,
    deviating: others.filter((other) => other !== reference && against.every(({ fact }) => areApart(other.fact, fact))),
  };
}

/** A version file of an app around this one that has an image of its own is about that one. */
function speaksOfOther(file: string, app: App, runtime: RuntimeVersionFact['runtime'], project: ProjectView): boolean {
  const owner = project.appOf(file);
  return (
    owner !== undefined &&
    owner !== app &&
    statementsIn(project, runtime, /^docker$/).some(
      (image) => project.appOf(image.file) === owner && linesOf(image.fact) !== undefined,
    )
  );
}

/** Examples and templates stand in a repository for others to copy; its own version files do not speak of them. */
const isShown = /(?:^|\/)(?:examples?|samples?|demos?|templates?)\//i;

/** The site of the documentation is built on a version of its own. */
const isOfDocs = /(?:^|\/)(?:docs?|documentation|website)\//i;

/** By its classifiers, or a command line tool that its users install; for a matrix also a library that has a version and is not private. */
function isPublished({ kind, manifests }: App, project: ProjectView, isMatrix: boolean): boolean {
  if (kind === 'cli') return true;
  return manifests.some((file) =>
    project
      .factsIn(file, 'package')
      .some((fact) => fact.published ?? (isMatrix && kind === 'library' && fact.version !== undefined && !fact.private)),
  );
}

function statementsIn(project: ProjectView, runtime: RuntimeVersionFact['runtime'], sources: RegExp): Statement[] {
  return project.facts('runtime-version').filter(({ fact }) => fact.runtime === runtime && sources.test(fact.source));
}

/** No version satisfies both. */
function areApart(a: RuntimeVersionFact, b: RuntimeVersionFact): boolean {
  const [some, other] = [linesOf(a), linesOf(b)];
  return some !== undefined && other !== undefined && ![...some].some((line) => other.has(line));
}

/** By its name alone, unless the other place bears the same. */
function placeOf({ fact, file }: Statement, other: Statement): string {
  if (file === other.file && fact.source === 'docker') return fact.final ? 'the last stage' : 'This stage';
  const baseName = (path: string) => nameOf(path);
  const name = baseName(file) === baseName(other.file) ? file : baseName(file);
  return fact.source === 'engines' || fact.source === 'volta' ? `${fact.source} of ${name}` : name;
}

function fixOf({ fact }: Statement, { fact: reference }: Statement, others: readonly Statement[]): Fix | undefined {
  const line = [...(linesOf(reference) ?? [])][0];
  if (line === undefined || fact.source === 'docker' || fact.source === 'ci-matrix') return undefined;
  const whole = /^\d+\.\d+\.\d+$/.test(reference.version) ? reference.version : undefined;
  const text = textFor(fact, line, whole);
  return text === undefined
    ? undefined
    : {
        title: `Set the version to ${text}`,
        edits: [{ range: fact.range, text }, ...others.map((other) => ({ file: other.file, range: other.fact.range, text }))],
      };
}

/** The reference's version, written in the way of what stands there: `>=18` → `>=20`, `18.x` → `20.x`, `^18.12.1` → `^20.0.0`. */
function textFor({ source, version }: RuntimeVersionFact, line: string, whole: string | undefined): string | undefined {
  if (exact.has(source)) return whole;
  const [, operator, number] = /^(\^|~=?|>=|={1,3})?\s*(\d+(?:\.(?:\d+|x|\*))*)$/.exec(version.trim()) ?? [];
  if (number !== undefined) return `${operator ?? ''}${sameShape(number, line, whole, operator !== undefined)}`;
  if (source === 'engines') return `${line}.x`;
  if (source === 'requires-python') return `>=${line}`;
  return source === 'poetry-python' ? `^${line}` : line;
}

function sameShape(number: string, line: string, whole: string | undefined, isRange: boolean): string {
  const parts = number.split('.');
  const last = parts.at(-1) ?? '';
  const missing = parts.length - line.split('.').length;
  if (/^[x*]$/.test(last)) return `${line}${`.${last}`.repeat(Math.max(missing, 0))}`;
  if (missing <= 0) return line;
  return whole ?? (isRange ? `${line}${'.0'.repeat(missing)}` : line);
}
