import { declaredAbove } from '../judgements/packages/declared-packages';
import { addScript } from '../judgements/packages/package-edits';
import { folderOf, nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

const script = /(?:^|\/)(?:scripts?|bin|tasks?)\/(?:[\w.-]+\/)*[\w.-]+$/;
/** What developers, pipelines and platforms run by hand or by name: it builds, checks or starts the app and changes none of its data. */
const tool =
  /(?:^|[/_.-])(?:format|fmt|lint|tests?|check|build|release|deploy|publish|bump|version|changes|changelog|install|setup|bootstrap|dev|start|run|serve|server|watch|docs?|ci|generate|gen|codegen|compile|console|shell|entrypoint|hook|coverage|bench(?:mark)?|compare|configure|plugins?|debug|clean|pre|post)(?:[_.-]|$)/i;
/** Scripts that a package manager runs when it installs a package. */
const packaging = /(?:^|\/)(?:DEBIAN|debian|rpm|snap|flatpak|chocolatey)\//;
const program = /\.(?:[cm]?[jt]s|py|sh|bash)$|\/[\w-]+$/;

export default defineRule({
  id: 'require-declared-admin-task',
  factor: 'admin-processes',
  severity: 'hint',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['project'],
  title: 'Undeclared admin script',
  docs: {
    what: 'Reports an admin script that no package script, `bin` field, Makefile, Procfile, image, manifest or pipeline names.',
    why: 'A one-off task runs in the same release and environment as the app. One that nothing names is run by hand from somewhere, in whatever state that place is.',
    examples: [
      {
        bad: {
          'package.json': '{ "name": "shop", "private": true }\n',
          'scripts/close-orders.js': "#!/usr/bin/env node\nconsole.log('closing orders');\n",
        },
        good: {
          'package.json': '{ "name": "shop", "private": true, "scripts": { "close-orders": "node scripts/close-orders.js" } }\n',
          'scripts/close-orders.js': "#!/usr/bin/env node\nconsole.log('closing orders');\n",
        },
      },
      {
        bad: { 'requirements.txt': 'flask==3.0.3\n', 'tasks/reindex.py': '#!/usr/bin/env python3\nprint("reindexing")\n' },
        good: {
          'requirements.txt': 'flask==3.0.3\n',
          Procfile: 'reindex: python -m tasks.reindex\n',
          'tasks/reindex.py': '#!/usr/bin/env python3\nprint("reindexing")\n',
        },
      },
    ],
    fixSafety: 'Offered as a suggestion, where a package.json with scripts stands above: the name is taken from the file’s.',
    whenNotToUse: 'For scripts that only developers run on their own machines.',
  },
  messages: {
    undeclared:
      'Nothing names this admin script; declare it as a package script or process type, so that it runs in the release.',
  },
  project({ project, report }) {
    if (!project.complete || project.apps.every(({ manifests }) => manifests.length === 0)) return;
    const candidates = project.files.filter(
      (file) =>
        script.test(file) &&
        program.test(file) &&
        !packaging.test(file) &&
        !tool.test(inWords(file.slice(file.lastIndexOf('/')))) &&
        isAdminScript(file, project),
    );
    if (candidates.length === 0) return;
    const loaded = new Set(
      project.facts('import').flatMap(({ file, fact }) => project.resolveImport(file, fact.specifier) ?? []),
    );
    for (const file of candidates) {
      if (loaded.has(file) || isNamed(file, project)) continue;
      const fix = declaration(file, project);
      report({ at: { file, range: project.lineRange(file, 0) }, message: 'undeclared', suggest: fix && [fix] });
    }
  },
});

/** `createRelease.sh` as `create-release.sh`. */
function inWords(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, '$1-$2');
}

/** A package script that runs it. */
function declaration(file: string, project: ProjectView): Fix | undefined {
  const app = project.appOf(file);
  const manifest = app?.manifests.find((path) => path.endsWith('package.json'));
  const name = nameOf(file).replace(/\.\w+$/, '');
  const line =
    app && manifest !== undefined ? runOf(file, app.path === '' ? file : file.slice(app.path.length + 1), project) : undefined;
  return manifest === undefined || line === undefined ? undefined : addScript(manifest, name, line, project);
}

/** How the script is started: by the interpreter of its extension or its shebang. */
function runOf(file: string, path: string, project: ProjectView): string | undefined {
  if (/\.[cm]?js$/.test(path)) return `node ${path}`;
  if (/\.[cm]?ts$/.test(path)) {
    const declared = declaredAbove(project, folderOf(file));
    const runner = ['tsx', 'ts-node'].find((name) => declared.has(name));
    return runner && `${runner} ${path}`;
  }
  const shebang = project.textOf(file, project.lineRange(file, 0));
  const interpreter = /^#!.*\b(node|bash|sh|python3?)\b/.exec(shebang)?.[1];
  return interpreter && `${interpreter} ${path}`;
}

/** Starts with a shebang, or changes data as soon as it is run. */
function isAdminScript(file: string, project: ProjectView): boolean {
  const role = project.roleOf(file);
  if (role === 'test' || role === 'docs' || role === 'browser' || project.hasParseError(file)) return false;
  if (/(?:^|\/)(?:node_modules|vendor)\//.test(file)) return false;
  if (project.textOf(file, { start: 0, end: 2 }) === '#!') return true;
  return project
    .allFactsIn(file)
    .some(
      (fact) =>
        (fact.kind === 'schema-change' || fact.kind === 'service-client' || fact.kind === 'bulk-change') &&
        (fact.place.scope === 'top' || fact.place.scope === 'start'),
    );
}

/** Some other file that runs programs, or another script, names it. */
function isNamed(file: string, project: ProjectView): boolean {
  const name = nameOf(file);
  const stem = name.replace(/\.\w+$/, '');
  const folder = file.split('/').at(-2) ?? '';
  const mentions = [name, `${folder}/${stem}`, `${folder}.${stem}`];
  return project.files.some((other) => {
    if (other === file || /\.(?:md|txt|env)$/.test(other)) return false;
    const isProgram = project.roleOf(other) !== 'config' && !script.test(other);
    if (isProgram) return false;
    const text = project.textOf(other);
    return mentions.some((mention) => text.includes(mention));
  });
}
