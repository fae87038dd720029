import type { Ecosystem, PackageFact } from '../facts';
import { foldersUp, joinFolder } from '../paths';
import type { App, Located, ProjectView } from '../project';
import { gatherRepeated } from '../repeated';
import { defineRule, type Fix } from '../rule';
import { isTemplate } from '../templates';

/** Lines that were maintained for the longest when this was written; suggested where nothing else tells. */
const current = { npm: '22', python: '3.12' } as const;
/** Platforms and tools that name the runtime in files of their own. */
const otherStatements =
  /^(?:app\.ya?ml|serverless\.(?:ya?ml|ts|js)|template\.ya?ml|(?:flake|shell|default|devenv)\.nix|devbox\.json|\.prototools|\.n-node-version|environment\.ya?ml|conda\.ya?ml|nixpacks\.toml|netlify\.toml|\.sdkmanrc|pixi\.toml|project\.toml|render\.ya?ml|manifest\.yml|vercel\.json|\.rtx\.toml)$/;
const pythonServers = new Set([
  'gunicorn',
  'uvicorn',
  'hypercorn',
  'daphne',
  'granian',
  'waitress-serve',
  'uwsgi',
  'flask',
  'fastapi',
  'celery',
]);

export default defineRule({
  id: 'require-runtime-version',
  factor: 'dependencies',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['manifest'],
  title: 'No runtime version',
  docs: {
    what: 'Reports a service or worker that nowhere names the version of Node or Python that it runs on.',
    why: 'The runtime is a dependency like any other. Left open, each machine and each platform brings its own, and an upgrade of theirs changes the app.',
    examples: [
      {
        bad: {
          'package.json': '{\n  "name": "mailer",\n  "scripts": { "start": "node worker.js" }\n}\n',
          'worker.js': 'setInterval(() => {}, 1000);\n',
        },
        good: {
          'package.json':
            '{\n  "name": "mailer",\n  "engines": { "node": ">=22" },\n  "scripts": { "start": "node worker.js" }\n}\n',
          'worker.js': 'setInterval(() => {}, 1000);\n',
        },
      },
      {
        bad: {
          'requirements.txt': 'flask==3.0.3\ngunicorn==22.0.0\n',
          Procfile: 'web: gunicorn shop:app\n',
          'shop.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
        },
        good: {
          'requirements.txt': 'flask==3.0.3\ngunicorn==22.0.0\n',
          '.python-version': '3.12\n',
          Procfile: 'web: gunicorn shop:app\n',
          'shop.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
        },
      },
    ],
    fixSafety: 'A suggestion: say the version that the app really runs on in production.',
    whenNotToUse: 'For a library that runs on whatever its users have.',
  },
  messages: {
    missing: 'Nothing says which version of {runtime} this app runs on; name it in {place}.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    const unnamed: { app: App; found: Located<PackageFact>; runtime: string }[] = [];
    for (const app of project.apps) {
      if (app.kind !== 'service' && app.kind !== 'worker') continue;
      const ecosystem = ecosystemOf(app);
      const found = ecosystem && manifestOf(app, ecosystem, project);
      if (!found || isNamed(app, ecosystem, project) || isTemplate(found.file, project)) continue;
      unnamed.push({ app, found, runtime: ecosystem === 'npm' ? 'Node' : 'Python' });
    }
    // One file at the root would serve them all.
    for (const [{ app, found, runtime }, ...others] of gatherRepeated(unnamed, (one) => one.runtime, 2)) {
      const placeOf = ({ file, fact }: Located<PackageFact>) => ({
        file,
        range: fact.nameRange ?? project.lineRange(file, 0),
      });
      report({
        at: placeOf(found),
        message: 'missing',
        data: { runtime, place: found.file.endsWith('package.json') ? 'engines' : '.python-version' },
        related: others.map((other) => ({ ...placeOf(other.found), message: 'Nothing says it for this app either.' })),
        suggest: [forAll([{ app, found }, ...others].map((one) => suggestionFor(one.found, one.app, project)))],
      });
    }
  },
});

/** What the processes of an app run on; undefined where it holds two kinds of code and it is not clear which. */
function ecosystemOf({ ecosystems, entries, ownedBy }: App): Ecosystem | undefined {
  if (ecosystems.length < 2) return ecosystems[0];
  const kinds = new Set(entries.map((entry): Ecosystem => (entry.endsWith('.py') ? 'python' : 'npm')));
  if (ownedBy.some((owner) => pythonServers.has(owner))) kinds.add('python');
  return kinds.size === 1 ? [...kinds][0] : undefined;
}

function manifestOf(app: App, ecosystem: Ecosystem, project: ProjectView): Located<PackageFact> | undefined {
  for (const file of app.manifests) {
    if (project.roleOf(file) !== 'config' || project.hasParseError(file)) return undefined;
    const fact = project.factsIn(file, 'package').find((found) => found.ecosystem === ecosystem);
    if (fact) return { file, fact };
  }
  return undefined;
}

function isNamed(app: App, ecosystem: Ecosystem, project: ProjectView): boolean {
  const runtime = ecosystem === 'npm' ? 'node' : 'python';
  const above = foldersUp(app.path);
  const stated = project
    .factsAbove(app.path, 'runtime-version')
    .some(({ fact }) => fact.runtime === runtime && !/^ci/.test(fact.source));
  const inManifests = app.manifests.some((file) =>
    project.factsIn(file, 'runtime-version').some((fact) => fact.runtime === runtime),
  );
  if (stated || inManifests) return true;
  if (above.some((folder) => project.list(folder).some((name) => otherStatements.test(name)))) return true;
  // Meteor brings its own Node.
  if (runtime === 'node' && above.some((folder) => project.exists(joinFolder(folder, '.meteor/release')))) return true;
  // setup.py may say it in a way that is not read.
  if (app.manifests.some((file) => file.endsWith('setup.py'))) return true;
  const serves = (file: string) => {
    const owner = project.appOf(file);
    return !owner || owner === app || above.includes(owner.path) || isStartOf(file, app, project);
  };
  // `apt-get install python3.12-dev`, `virtualenv --python=/usr/bin/python3.12`.
  const isInstalled = project
    .facts('command')
    .some(
      ({ file, fact }) =>
        runtime === 'python' &&
        fact.origin === 'docker-run' &&
        fact.commands.some(({ words }) => words.some(({ text }) => /(?:^|[/=])python3\.\d+(?:-\w+)?$/.test(text))) &&
        serves(file),
    );
  if (isInstalled) return true;
  return project.facts('image').some(({ file, fact }) => {
    if (fact.use !== 'from' || fact.local || fact.name === 'scratch') return false;
    const isVersion =
      fact.digest !== undefined ||
      fact.dynamic ||
      /\d|lts/.test(fact.tag ?? '') ||
      (distribution.test(fact.name) && codename.test(fact.tag ?? '')) ||
      /\d/.test(fact.name.split('/').at(-1) ?? '');
    return isVersion && serves(file);
  });
}

/** Releases of Debian and Ubuntu, each of which has one Python. Sources: wiki.debian.org/DebianReleases, wiki.ubuntu.com/Releases */
const distribution = /(?:^|\/)(?:debian|ubuntu|buildpack-deps)$/;
const codename =
  /^(?:jessie|stretch|buster|bullseye|bookworm|trixie|forky|trusty|xenial|bionic|focal|jammy|noble|oracular|plucky|questing)(?:-|$)/;

function isStartOf(dockerfile: string, app: App, project: ProjectView): boolean {
  return project.starts.some((start) => start.app === app && start.originFile === dockerfile);
}

function forAll(fixes: readonly Fix[]): Fix {
  const title = fixes[0]?.title ?? '';
  if (fixes.length === 1) return { title, edits: fixes[0]?.edits ?? [] };
  return { title: `${title.replace(/ in .*$/, '')} for each of these apps`, edits: fixes.flatMap(({ edits }) => edits) };
}

function suggestionFor({ file, fact }: Located<PackageFact>, app: App, project: ProjectView): Fix {
  const at = (name: string) => (app.path === '' ? name : `${app.path}/${name}`);
  if (fact.ecosystem === 'python') {
    const version = ciVersion(project, 'python') ?? current.python;
    return {
      title: `Name Python ${version} in ${at('.python-version')}`,
      edits: [{ file: at('.python-version'), create: `${version}\n` }],
    };
  }
  const version = ciVersion(project, 'node') ?? typesVersion(file, project) ?? current.npm;
  const engines = `"engines": { "node": ">=${version}" }`;
  const title = `Name Node ${version} in engines`;
  const whole = project.textOf(file);
  const engine = /"engines"\s*:\s*\{(\s*)(?=")/d.exec(whole);
  if (engine?.indices?.[1]) {
    const [at] = engine.indices[1];
    return { title, edits: [{ file, range: { start: at, end: at }, text: `${engine[1]}"node": ">=${version}",` }] };
  }
  if (fact.nameRange) {
    const end = fact.nameRange.end + 1;
    return {
      title,
      edits: [{ file, range: { start: end, end }, text: `,${keyGap(file, fact.nameRange.start, project)}${engines}` }],
    };
  }
  const start = fact.range.start + 1;
  const gap = /^\s*/.exec(project.textOf(file, { start, end: start + 200 }))?.[0] || ' ';
  return { title, edits: [{ file, range: { start, end: start }, text: `${gap}${engines},` }] };
}

/** White space before the key whose value starts at an offset. */
function keyGap(file: string, value: number, project: ProjectView): string {
  return /(\s*)"name"\s*:\s*"?$/.exec(project.textOf(file, { start: Math.max(0, value - 200), end: value }))?.[1] || ' ';
}

/** The one version that all pipelines install. */
function ciVersion(project: ProjectView, runtime: 'node' | 'python'): string | undefined {
  const versions = new Set(
    project
      .facts('runtime-version')
      .filter(({ fact }) => fact.runtime === runtime && fact.source === 'ci')
      .map(({ fact }) => (runtime === 'node' ? /^\d+/ : /^3\.\d+/).exec(fact.version)?.[0]),
  );
  return versions.size === 1 ? [...versions][0] : undefined;
}

function typesVersion(file: string, project: ProjectView): string | undefined {
  const types = project.factsIn(file, 'dependency').find(({ name }) => name === '@types/node');
  return /^[\^~]?(\d+)\./.exec(types?.specifier ?? '')?.[1];
}
