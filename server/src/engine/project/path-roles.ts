import { isPutAway } from '../../../../rules/judgements/development/put-away';
import { folderOf, nameOf } from '../../../../rules/paths';
import type { Role } from '../../../../rules/project';

const folders: readonly (readonly [Role, RegExp])[] = [
  [
    'test',
    /^(?:__tests?__|__e2e__|t|smoke[-_]?tests?|__mocks__|__fixtures__|__snapshots__|tests?\d?|(?!(?:ab|lab|blood|speed|medical)[-_])[\w-]+[-_]tests|specs?|testing|e2e|cypress|playwright|fixtures?|mocks?|(?:unit|integration|functional|acceptance|api|e2e|system|contract|component|regression)[-_]?tests?|tests?[-_](?:unit|integration|functional|utils?|helpers?|data|fixtures|e2e|support|environments?)|test-?(?:utils?|helpers?)|test-(?:apps?|sites?|pages?|embed|clients?|harness|server|projects?|workspaces?|beds?)|k6|locust(?:[-_]\w+)?|(?:load|stress)-?test(?:s|ing)?|test-?containers?|perf(?:ormance)?-?tests?|.+\.tests?|features?_tests?)$/i,
  ],
  [
    'docs',
    /^(?:docs?|versioned_docs|documentation|examples?|samples?|demos?|tutorials?|\.storybook|stories|storybook|playgrounds?|sandbox)$/i,
  ],
  ['admin', /^(?:migrations?|seeds?|seeders?|alembic|db-?migrations?|fixtures-seed)$/i],
  [
    'tooling',
    /^(?:\.?scripts?|tools?|tooling|dev|devtools?|extras?|bench|benchmarks?|perf|profiling|packaging|\.github|\.circleci|\.husky|\.vscode|\.config|gulp|gulpfile(?:\.[cm]?js)?|grunt|webpack|eslint|code-?gen(?:eration|erators?)?|generators?|build-?scripts?|hack|taskcluster|\.?ci|\.?semgrep)$/i,
  ],
  ['browser', /^(?:public|static|assets|client|frontend|front-end|www|wwwroot|browser|static-?src|htdocs)$/i],
];

const names: readonly (readonly [Role, RegExp])[] = [
  [
    'test',
    /[.\-_](?:test|tests|spec|specs|e2e|unit|cy|bench)\.[cm]?[jt]sx?$|\.(?:client|server|browser|node|unit|integration|ui|api)-?tests?\.[cm]?[jt]sx?$|^(?:test|tests|spec|e2e)\.(?:[cm]?[jt]sx?|py)$|^test[_-].*\.py$|_tests?\.py$|_test_(?:system|unit|integration|e2e|smoke)\.py$|^conftest\.py$|^(?:jest|vitest|mocha|ava|cypress|playwright|karma)[.\-_](?:setup|global|env|teardown|config|conf|preset)|^(?:jest|vitest)-?setup\.|^setup-?(?:tests?|jest|vitest)\.|^\.mocharc|^(?:\w+_)?testing\.py$|[.\-_](?:test|spec)[_-]\w+\.[cm]?[jt]sx?$|^(?:tests?|mocks?|fakes?|dummy)[-_]?(?:data|fixtures?|credentials|users?|constants|events?)\.|\.(?:input|output|expected)\.[cm]?[jt]sx?$|^test-?(?:setup|env|runner|preload)\.|^dumm(?:y|ies)\.[cm]?[jt]sx?$|^(?:mock|fake|stub)-?(?:server|api|service-?worker)\./i,
  ],
  [
    'docs',
    /\.(?:stories|story|template|tmpl)\.[cm]?[jt]sx?$|^storybook\.[cm]?[jt]sx?$|\.(?:example|sample)\.(?:[cm]?[jt]sx?|py)$|^(?:\w+[_-])?examples?\.(?:[cm]?[jt]sx?|py)$/i,
  ],
  [
    'tooling',
    /\.(?:config|conf|setup|workspace)\.[cm]?[jt]s$|^\.[\w-]+rc\.[cm]?js$|^(?:gulpfile|gruntfile|jakefile|webpack|rollup|vite|esbuild|babel|karma|metro|commitlint|lint-staged|protractor|plopfile|dangerfile|noxfile|fabfile|dodo|wscript)(?:[.\-_][\w.-]+)?\.(?:[cm]?[jt]s|py)$|^setup\.py$|^(?:webpack-)?dev-?server\.|^bundle\.[cm]?js$|^server[-_.]dev\.|^build\.[cm]?[jt]s$|^_build\.py$/i,
  ],
  ['browser', /^client-?side\.[cm]?[jt]sx?$/i],
  [
    'admin',
    /^(?:\w+[_-])?migrator\.(?:[cm]?[jt]s|py)$|^(?:seed|seeds|seeder|migrate|migration|migrations|backfill)(?:[.\-_][\w.-]+)?\.(?:[cm]?[jt]s|py)$/i,
  ],
];

/** Modules that libraries and servers load by their name, without an import. */
const loadedByName =
  /^(?:knexfile|ormconfig|data-?source|mikro-orm\.config|gunicorn\.conf|gunicorn_config|\.?sequelizerc|wsgi|asgi|settings|instrumentation|middleware)\.(?:[cm]?[jt]s|py)$/i;

/** Next.js serves these by their path, whatever its folders are called: `app/api/seed/route.ts`. */
const servedByPath = /(?:^|\/)(?:app\/(?:.*\/)?route|pages\/api\/.*)\.[jt]sx?$/;

/** `CartSpec.js`, as Jasmine's guide names them. */
const specification = /[A-Za-z\d]Spec\.[cm]?[jt]sx?$/;

/** Role that a source file's path tells; undefined where it tells none. */
export function roleByPath(path: string): Role | undefined {
  // Beside an app's `src`; what talks to other systems calls itself `integrations`.
  if (/^(?:(?:apps|packages|services)\/[^/]+\/)?integration\//.test(path)) return 'test';
  // Perl's and Celery's folder of tests.
  if (/(?:^|\/)t\/(?:unit|integration|functional|smoke|benchmarks?)\//.test(path)) return 'test';
  if (/(?:^|\/)management\/commands\//.test(path)) return 'admin';
  if (specification.test(path)) return 'test';
  const byName = names.find(([, pattern]) => pattern.test(nameOf(path)))?.[0];
  if (byName === 'test') return 'test';
  const segments = folderOf(path).split('/');
  const byFolder = folders.find(([, pattern]) => segments.some((segment) => pattern.test(segment)))?.[0];
  if (byFolder === 'test') return 'test';
  if (isPutAway(path)) return 'docs';
  if (loadedByName.test(nameOf(path)) && byFolder === undefined) return undefined;
  const role = byName ?? byFolder;
  return role === 'admin' && servedByPath.test(path) ? undefined : role;
}

/** Whether a server or library loads this file by its name. */
export function isLoadedByName(path: string): boolean {
  return loadedByName.test(nameOf(path));
}

/** Tests and documentation also hold manifests and data that nobody deploys. */
export function sideRole(path: string): 'test' | 'docs' | undefined {
  const role = roleByPath(path);
  return role === 'test' || role === 'docs' ? role : undefined;
}
