import type { Fact, FactKind } from '../../../../rules/facts';
import { describesStandIn, isStandInApp } from '../../../../rules/judgements/development/stand-in-apps';
import { describesLab } from '../../../../rules/judgements/development/teaching-labs';
import { folderOf, foldersUp, nameOf, pathWithin } from '../../../../rules/paths';
import type { App, Role } from '../../../../rules/project';
import type { Tree } from '../tree';
import type { AppFolder } from './app-folders';
import { usesBrowserLibrary } from './app-kind';
import type { ProjectFile } from './input';
import { everyFolder, type OpenFolders, openFolders } from './open-folders';
import { isLoadedByName } from './path-roles';
import type { Reach } from './reachability';
import { isSetAside, isWrittenAsProgram } from './source-names';

/** Loads its modules by names in settings; what is reached by imports says little. */
const loadsByConvention =
  /^(?:next|nuxt|nuxi|nitro|remix-serve|react-router-serve|strapi|sails|fastify|moleculer-runner|ember|meteor|medusa|directus)$/;
/** Files that tell what other files are for; all the rest are sources or data. */
const orchestration = new Set<FactKind>([
  'image',
  'copy',
  'instruction',
  'workload',
  'routing',
  'sticky',
  'ci-trigger',
  'ci-action',
]);
/** Servers that load a Python app and own its process. */
const pythonServers = /^(?:gunicorn|uvicorn|hypercorn|daphne|granian|waitress-serve|uwsgi|functions-framework)$/;
/** Text that a generator fills in, though it looks like a program. */
const isTemplate = /\.(?:template|tmpl)\.[cm]?[jt]sx?$/;
const exampleFolder = /(?:^|\/)(?:examples?|samples?|demos?|playgrounds?|tutorials?)\//i;

/** `window.location.origin` at the outermost level: no process but a browser gets past it. */
function asksThePage(text: string): boolean {
  return /^(?:export )?(?:const|let|var) [^=\n]*=(?!.*\btypeof window)(?!.*=>)[^;]*?\b(?:window\.location|document\.(?:getElementById|querySelector|cookie|body|documentElement)|(?:window\.)?(?:localStorage|sessionStorage)\.getItem)\b/m.test(
    text,
  );
}

/** An element that a page defines: `class OrderList extends LitElement`, `customElements.define('order-list', OrderList)`. */
function definesElement(text: string): boolean {
  return /^(?:export (?:default )?)?class \w+ extends (?:\w*LitElement|HTMLElement|PolymerElement)\b|^\s*(?:window\.)?customElements\.define\(/m.test(
    text,
  );
}

/** `listen();` and nothing exported: a framework that loads modules for what they export has no use for it. */
function runsByItself(text: string): boolean {
  return /^(?:void )?\w+\(\);?\s*$/m.test(text) && !/^\s*export\b|\b(?:module\.)?exports\b/m.test(text);
}

/** `// For development testing only`, in the comment that a source begins with. */
function isForDevelopersOnly(text: string): boolean {
  const head = /^(?:\s*(?:\/\/|#)[^\n]*\n|\s*\/\*[\s\S]*?\*\/)/.exec(text.slice(0, 1000))?.[0] ?? '';
  return /\bfor (?:local )?(?:dev(?:elopment)?|dev(?:elopment)? test(?:s|ing)|local (?:use|testing))(?: (?:purposes|use))? only\b/i.test(
    head,
  );
}

/** `class UserFactory(factory.django.DjangoModelFactory)`, of factory_boy: records that tests make up. */
const makesTestRecords = /^class \w+\((?:factory\.(?:\w+\.)?)?\w*(?:ModelFactory|factory\.Factory)\b/m;

/** As JSON in one line; empty where a package.json has none. */
function jestSettings(text: string): string {
  if (!text.includes('"jest"')) return '';
  try {
    return JSON.stringify((JSON.parse(text) as { jest?: object }).jest ?? '');
  } catch {
    return '';
  }
}

/** What is known of a project's files before their roles are told. Source files by their paths. */
export interface KnownFiles {
  readonly tree: Tree;
  readonly files: ReadonlyMap<string, ProjectFile>;
  readonly apps: readonly App[];
  readonly folders: ReadonlyMap<string, AppFolder>;
  /** What the started processes reach by imports, and what administrative tasks do. */
  readonly started: Reach;
  readonly administered: Reach;
  /** Files that scripts of developers run, and those that builds and pipelines run. */
  readonly tools: ReadonlySet<string>;
  readonly chores: ReadonlySet<string>;
  /** Files that a start runs as programs, and those that one loads in any way. */
  readonly programs: ReadonlySet<string>;
  readonly loaded: ReadonlySet<string>;
  appOf(file: string): App | undefined;
  /** The role that the path alone tells. */
  pathRole(file: string): Role | undefined;
  isSource(file: string): boolean;
  /** By others than tests. */
  isImported(file: string): boolean;
  /** Nothing but scripts that builds run loads it. */
  isForBuilds(file: string): boolean;
  /** Nothing but stories and tests loads it, some story among them. */
  isForStories(file: string): boolean;
}

/** Which part each file plays; the catalogue's head, clause 3. */
export class FileRoles {
  private readonly roles = new Map<string, Role>();
  /** By apps whose reachable part can't be told from their imports. */
  private readonly open = new Map<string, OpenFolders>();

  constructor(private readonly of: KnownFiles) {}

  roleOf(file: string): Role {
    let role = this.roles.get(file);
    if (!role) {
      role = this.of.isSource(file) ? this.sourceRole(file) : this.dataRole(file);
      this.roles.set(file, role);
    }
    return role;
  }

  runsAsMain(file: string): boolean {
    if (this.of.programs.has(file)) return true;
    const app = this.of.appOf(file);
    const entries = app?.entries ?? [];
    if (file.endsWith('.py') && app && entries.length === 0 && this.isServed(app)) return false;
    if (entries.length === 0) return this.serves(file) || !this.of.isImported(file);
    return entries.includes(file) && !this.of.loaded.has(file);
  }

  /** Python servers import the app; where an app declares one and names no start, the main guard is for developers. */
  private isServed({ path, ownedBy }: App): boolean {
    const dependencies = this.of.folders.get(path)?.dependencies;
    return (
      ownedBy.some((owner) => pythonServers.test(owner)) || dependencies?.has('gunicorn') || dependencies?.has('uwsgi') || false
    );
  }

  private dataRole(file: string): Role {
    if (/\.d\.[cm]?ts$/.test(file)) return 'tooling';
    const side = this.of.pathRole(file);
    if (side !== 'test' && side !== 'docs') return 'config';
    const orchestrates = this.facts(file).some(
      (fact) => orchestration.has(fact.kind) || (fact.kind === 'command' && /^(?:docker|compose|k8s|ci)-/.test(fact.origin)),
    );
    return orchestrates ? 'config' : side;
  }

  private sourceRole(file: string): Role {
    const byPath = this.of.pathRole(file);
    if (byPath === 'test' || this.isLoadTest(file)) return 'test';
    const app = this.of.appOf(file);
    if ((app && isStandInApp(app)) || this.isOfDescribedStandIn(file)) return 'test';
    if (app && this.isTeachingLab(app)) return 'docs';
    if (isForDevelopersOnly(this.of.files.get(file)?.text ?? '')) return 'tooling';
    if (this.isOfGenerator(file)) return 'tooling';
    // An app of its own that only measures the others.
    if (byPath === 'tooling' && /(?:^|\/)(?:bench(?:marks?)?|load-?test(?:s|ing)?)$/.test(app?.path ?? '')) return 'tooling';
    if (app?.kind === 'frontend' && (byPath === undefined || byPath === 'browser')) return 'browser';
    const text = this.of.files.get(file)?.text ?? '';
    if (/^\s*(['"])use client\1/.test(text) || (!file.endsWith('.py') && definesElement(text))) return 'browser';
    if (this.facts(file).some((fact) => fact.kind === 'command' && fact.origin === 'pm2')) return 'config';
    if (this.of.started.files.has(file)) return (app && this.isExample(app)) || isTemplate.test(file) ? 'docs' : 'runtime';
    if (this.isTestSetup(file) || makesTestRecords.test(text)) return 'test';
    if (byPath === 'tooling' && this.changesData(file)) return 'admin';
    if (byPath) return byPath;
    if (this.of.administered.files.has(file)) return 'admin';
    if (this.of.tools.has(file) || this.isTaskOfBuild(file)) return 'tooling';
    if (this.isShownInManyLanguages(file)) return 'docs';
    if (!app) return 'runtime';
    if (this.isProgramOfItsOwn(file, app)) return 'tooling';
    const folder = this.of.folders.get(app.path) as AppFolder;
    if (/\.(?:[jt]sx|vue|svelte)$/.test(file) && usesBrowserLibrary(folder)) return 'browser';
    if (usesBrowserLibrary(folder) && asksThePage(this.of.files.get(file)?.text ?? '')) return 'browser';
    if (isLoadedByName(file)) return 'runtime';
    if (this.of.isForBuilds(file)) return 'tooling';
    if (this.of.isForStories(file) && !this.serves(file)) return 'docs';
    if (app.entries.length === 0 || this.openOf(app).hold(file)) return 'runtime';
    return app.kind === 'library' ? 'runtime' : 'tooling';
  }

  /** Nothing loads or starts it, and it is written for somebody to run by hand, set aside, or run by a build. */
  private isProgramOfItsOwn(file: string, app: App): boolean {
    if (isLoadedByName(file) || (app.entries.length === 0 && this.serves(file))) return false;
    const text = this.of.files.get(file)?.text ?? '';
    const isOwn =
      this.of.chores.has(file) ||
      isSetAside(file) ||
      isWrittenAsProgram(file, text) ||
      (app.ownedBy.includes('next') && runsByItself(text));
    return isOwn && !this.of.isImported(file);
  }

  /** Beside the list of what OpenAPI Generator wrote: the stub of a server, or a client. */
  private isOfGenerator(file: string): boolean {
    return foldersUp(folderOf(file)).some((folder) => folder !== '' && this.of.tree.hasFolder(`${folder}/.openapi-generator`));
  }

  private serves(file: string): boolean {
    return this.facts(file).some(({ kind }) => kind === 'listen' || kind === 'handler');
  }

  /** An image of its own folder, whose README says that it plays another system. */
  private isOfDescribedStandIn(file: string): boolean {
    return foldersUp(folderOf(file)).some(
      (folder) =>
        folder !== '' &&
        this.of.files.has(`${folder}/Dockerfile`) &&
        describesStandIn(this.of.files.get(`${folder}/README.md`)?.text ?? ''),
    );
  }

  /** `token.js` beside `token.php`, `token.py` and `token.sh`: how to call an API, for readers of each language. */
  private isShownInManyLanguages(file: string): boolean {
    const stem = nameOf(file).replace(/\.\w+$/, '.');
    const others = this.of.tree
      .list(folderOf(file))
      .filter((name) => name.startsWith(stem) && /^(?:[jt]s|py|php|rb|go|java|cs|rs|sh)$/.test(name.slice(stem.length)));
    return others.length > 2;
  }

  /** `tasks/styles.js`, which a gulpfile or Gruntfile loads by its folder. */
  private isTaskOfBuild(file: string): boolean {
    return this.facts(file).some((fact) => fact.kind === 'import' && /^(?:gulp|grunt)(?:-[\w-]+)?$/.test(fact.specifier));
  }

  private isLoadTest(file: string): boolean {
    return this.facts(file).some(
      (fact) => fact.kind === 'import' && /^(?:k6(?:\/|$)|locust(?:\.|$)|artillery$)/.test(fact.specifier),
    );
  }

  /** `support/database.ts` with the hooks of a test runner, beside no test and in no folder of tests. */
  private isTestSetup(file: string): boolean {
    const importsRunner = this.facts(file).some(
      (fact) => fact.kind === 'import' && /^(?:vitest|jest|mocha|@jest\/globals|node:test|pytest|unittest)$/.test(fact.specifier),
    );
    return importsRunner || this.isNamedByJest(file);
  }

  /** `"jest": { "setupFiles": ["<rootDir>/config/polyfills.js"] }` in the app's package.json. */
  private isNamedByJest(file: string): boolean {
    const { path, manifests } = this.of.appOf(file) ?? { path: '', manifests: [] };
    const named = [`"<rootDir>/${pathWithin(path, file)}"`, `"./${pathWithin(path, file)}"`];
    return manifests.some((manifest) => {
      const settings = nameOf(manifest) === 'package.json' ? jestSettings(this.of.files.get(manifest)?.text ?? '') : '';
      return named.some((text) => settings.includes(text));
    });
  }

  /** `examples/with-redis` beside the product itself; where a repository holds nothing but examples, they are its apps. */
  isExample({ path }: App): boolean {
    const isAmongExamples = (folder: string) => exampleFolder.test(`${folder}/`);
    return isAmongExamples(path) && this.of.apps.some((other) => other.manifests.length > 0 && !isAmongExamples(other.path));
  }

  /** An exercise of its own folder, whose README says that it is faulty on purpose. */
  private isTeachingLab({ path }: App): boolean {
    return path !== '' && describesLab(this.of.files.get(`${path}/README.md`)?.text ?? '');
  }

  /** A script that reaches for a database is a task, not a tool. */
  private changesData(file: string): boolean {
    return this.facts(file).some(({ kind }) => kind === 'schema-change' || kind === 'service-client');
  }

  private openOf(app: App): OpenFolders {
    let open = this.open.get(app.path);
    if (!open) {
      open = this.openFoldersOf(app);
      this.open.set(app.path, open);
    }
    return open;
  }

  private openFoldersOf(app: App): OpenFolders {
    const isByConvention = app.ownedBy.some((owner) => loadsByConvention.test(owner));
    if (isByConvention) return everyFolder;
    const own = (file: string) => this.of.appOf(file) === app;
    const loaders = [...this.of.started.dynamic].filter(own).map((file) => ({ file, text: this.of.files.get(file)?.text ?? '' }));
    const open = openFolders(
      app.path,
      loaders,
      [...this.of.started.files].filter((file) => own(file) && this.of.isSource(file)),
    );
    // Django loads modules by names in settings; scripts of pages are none of them.
    const isDjango = this.of.folders.get(app.path)?.dependencies.has('django');
    return isDjango ? { hold: (file) => file.endsWith('.py') || open.hold(file) } : open;
  }

  private facts(file: string): readonly Fact[] {
    return this.of.files.get(file)?.facts ?? [];
  }
}
