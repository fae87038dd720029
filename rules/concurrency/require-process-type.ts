import { dashed } from '../judgements/commands/package-script-names';
import { foldersUp, inFolder, joinFolder, nameOf } from '../paths';
import type { App, ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

/** Files by which platforms and process managers know how to start an app. */
const platformFile =
  /^(?:Procfile|app\.(?:json|ya?ml)|fly\.toml|render\.ya?ml|railway\.(?:json|toml)|nixpacks\.toml|vercel\.json|now\.json|netlify\.toml|serverless\.(?:ya?ml|ts|js|json)|template\.ya?ml|samconfig\.toml|cdk\.json|heroku\.yml|azure\.ya?ml|manifest\.ya?ml|wrangler\.(?:toml|jsonc?)|firebase\.json|host\.json|function\.json|amplify\.yml|apprunner\.ya?ml|captain-definition|ecosystem(?:\.config)?\.(?:[cm]?js|json)|(?:pm2|process)\.(?:json|config\.[cm]?js)|supervisord?\.conf|uwsgi\.ini|[\w-]+\.uwsgi|passenger_wsgi\.py|project\.toml|skaffold\.ya?ml|Tiltfile|.*\.service|Jenkinsfile|GNUmakefile|[Mm]akefile|justfile|Taskfile\.ya?ml|deno\.jsonc?|Chart\.yaml|copilot|\.platform(?:\.app\.yaml)?|\.ebextensions|dokku|zbpack\.json|sst\.config\.ts|Pulumi\.yaml|.*\.tf)$/;
/** Package scripts that say how a process of production starts. */
const startScript = /^(?:start\d*|serve|server|prod|production|run(?:prod)?|web|api|worker)(?::|$|-)/;
/** Modules that a WSGI or ASGI server loads. */
const gateway = /(?:^|\/)(?:wsgi|asgi)\.py$/;

const composeFile = /(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/;

export default defineRule({
  id: 'require-process-type',
  factor: 'concurrency',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['project'],
  title: 'No declared process type',
  docs: {
    what: 'Reports a service that nothing says how to start: no start script, Procfile, container command or platform file.',
    why: 'Process types are the unit in which an app scales. Where none is declared, how to run it lives in the head of whoever set up the last server.',
    examples: [
      {
        bad: {
          'package.json': '{\n  "name": "hello",\n  "private": true,\n  "engines": { "node": ">=22" }\n}\n',
          'api.js':
            "import http from 'node:http';\n\nconst server = http.createServer((_, response) => response.end('hello'));\nserver.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n",
        },
        good: {
          'package.json':
            '{\n  "name": "hello",\n  "private": true,\n  "engines": { "node": ">=22" },\n  "scripts": { "start": "node api.js" }\n}\n',
          'api.js':
            "import http from 'node:http';\n\nconst server = http.createServer((_, response) => response.end('hello'));\nserver.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n",
        },
      },
      {
        bad: {
          'requirements.txt': 'django==5.1\ngunicorn==22.0.0\n',
          'shop/wsgi.py': 'from django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n',
        },
        good: {
          'requirements.txt': 'django==5.1\ngunicorn==22.0.0\n',
          Procfile: 'web: gunicorn shop.wsgi\n',
          'shop/wsgi.py': 'from django.core.wsgi import get_wsgi_application\n\napplication = get_wsgi_application()\n',
        },
      },
    ],
    fixSafety: 'A suggestion: it writes a Procfile with the process that was found; mind its options.',
    whenNotToUse: 'Where another repository holds the manifests that start the app.',
  },
  messages: {
    missing: 'Nothing says how this service starts; declare its process in a Procfile or a start script.',
  },
  project({ project, report }) {
    if (!project.complete || hasMissingSubmodule(project)) return;
    for (const app of project.apps) {
      const manifest = app.manifests[0];
      if (app.kind !== 'service' || manifest === undefined || project.roleOf(manifest) !== 'config') continue;
      const entry = listenerOf(app, project);
      if (entry === undefined || isDeclared(app, project)) continue;
      const suggestion = procfileFor(app, entry);
      report({
        at: { file: manifest, range: project.lineRange(manifest, 0) },
        message: 'missing',
        related: [{ file: entry, range: { start: 0, end: 0 }, message: 'This is what listens.' }],
        suggest: suggestion && [suggestion],
      });
    }
  },
});

/** The module that listens when it is run, or that a gateway server loads. */
function listenerOf(app: App, project: ProjectView): string | undefined {
  const own = (file: string) => project.appOf(file) === app && project.roleOf(file) === 'runtime';
  const listening = project
    .facts('listen')
    .filter(({ file, fact }) => own(file) && (fact.place.scope === 'top' || fact.place.scope === 'start'))
    .map(({ file }) => file);
  return listening[0] ?? project.files.find((file) => own(file) && gateway.test(file));
}

/** What is not checked out may hold the files that start the app. */
function hasMissingSubmodule(project: ProjectView): boolean {
  return project.facts('submodule').some(({ fact }) => project.list(fact.path).length === 0);
}

function isDeclared(app: App, project: ProjectView): boolean {
  if (app.ownedBy.length > 0 || project.starts.some((start) => start.app === app)) return true;
  const folders = foldersUp(app.path);
  if (folders.some((folder) => project.list(folder).some((name) => platformFile.test(name)))) return true;
  // A compose file with gaps that a generator fills may start it.
  const beside = folders.flatMap((folder) => project.list(folder).map((name) => joinFolder(folder, name)));
  if (beside.some((path) => composeFile.test(path) && (project.hasParseError(path) || hasGaps(path, project)))) return true;
  const packages = app.manifests.flatMap((file) => project.factsIn(file, 'package'));
  if (packages.some(({ bin }) => bin !== undefined && Object.keys(bin).length > 0)) return true;
  // What a registry hands out with exports becomes part of other people's servers.
  if (packages.some((found) => found.ecosystem === 'npm' && found.exports && found.version !== undefined && !found.private))
    return true;
  // `npm start` runs it by default; `python -m` runs a package's own main module.
  const at = (name: string) => (app.path === '' ? name : `${app.path}/${name}`);
  if (app.ecosystems.includes('npm') && project.exists(at('server.js'))) return true;
  if (project.files.some((file) => /(?:^|\/)__main__\.py$/.test(file) && project.appOf(file) === app)) return true;
  return project.facts('command').some(({ file, fact }) => {
    const owner = project.appOf(file);
    const isNear = !owner || folders.includes(owner.path);
    if (fact.origin === 'package-script') {
      // A script of the root may start the apps below it.
      return (
        isNear &&
        (owner === app
          ? startScript.test(dashed(fact.name ?? ''))
          : startScript.test(dashed(fact.name ?? '')) && names(app, fact.text))
      );
    }
    if (fact.origin === 'shell-script') return isNear && /(?:^|\/)(?:start|run|serve|entrypoint|boot)[\w.-]*$/.test(file);
    return isNear && fact.phase === 'start';
  });
}

function hasGaps(file: string, project: ProjectView): boolean {
  return project.textOf(file, { start: 0, end: 50_000 }).includes('{{');
}

function names(app: App, text: string): boolean {
  const folder = nameOf(app.path);
  return (
    text.includes(folder) ||
    (app.name !== undefined && text.includes(app.name)) ||
    /--(?:workspaces|recursive)|lerna|turbo|nx\b|-r\b/.test(text)
  );
}

function procfileFor(app: App, entry: string): Fix | undefined {
  const inner = app.path === '' ? entry : entry.slice(app.path.length + 1);
  const command = commandFor(inner);
  if (command === undefined) return undefined;
  const file = inFolder(app.path, 'Procfile');
  return { title: `Write ${file} that runs ${command}`, edits: [{ file, create: `web: ${command}\n` }] };
}

function commandFor(entry: string): string | undefined {
  if (/\.[cm]?js$/.test(entry)) return `node ${entry}`;
  if (/(?:^|\/)wsgi\.py$/.test(entry)) return `gunicorn ${entry.replace(/\.py$/, '').replaceAll('/', '.')}`;
  if (/(?:^|\/)asgi\.py$/.test(entry)) return `uvicorn ${entry.replace(/\.py$/, '').replaceAll('/', '.')}:application`;
  return entry.endsWith('.py') && !gateway.test(entry) ? `python ${entry}` : undefined;
}
