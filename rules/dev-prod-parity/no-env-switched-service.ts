import type { Place, Range, ServiceKind } from '../facts';
import { serviceName } from '../judgements/addresses/service-addresses';
import { isProductionName, isTestName } from '../judgements/development/environments';
import { environmentInName, siblingsByEnvironment } from '../judgements/development/environments-in-names';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-env-switched-service',
  factor: 'dev-prod-parity',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Another service per environment',
  docs: {
    what: 'Reports another kind of backing service in development or staging than in production: SQLite here and PostgreSQL there, a memory cache against Redis.',
    why: 'Each database, cache or broker has its own types, limits and failures. What was built and tested on one breaks on the other, and it breaks first in production. Containers make the real service as easy to run locally as its stand-in.',
    examples: [
      {
        bad: {
          'knexfile.js': `module.exports = {\n  development: {\n    client: 'sqlite3',\n    connection: { filename: './dev.sqlite3' },\n  },\n  production: {\n    client: 'pg',\n    connection: process.env.DATABASE_URL,\n  },\n};\n`,
        },
        good: {
          'knexfile.js': `module.exports = {\n  client: 'pg',\n  connection: process.env.DATABASE_URL,\n};\n`,
        },
      },
      {
        bad: {
          'settings.py': `import os\n\nDEBUG = os.environ.get("DEBUG") == "1"\n\nif DEBUG:\n    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}}\nelse:\n    DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": os.environ["DB_NAME"]}}\n`,
        },
        good: {
          'settings.py': `import dj_database_url\n\nDATABASES = {"default": dj_database_url.config(env="DATABASE_URL")}\n`,
        },
      },
    ],
    whenNotToUse: 'Where the stand-in is a full implementation of the same protocol.',
  },
  messages: {
    differs: '{environment} uses {service} where {baseline} uses {other}; use the same kind of service in every environment.',
  },
  project({ project, report }) {
    const tell = (group: readonly Entry[]) => {
      for (const { entry, against } of deviations(group)) {
        report({
          at: { file: entry.file, range: entry.range },
          message: 'differs',
          data: {
            environment: capitalized(entry.environment),
            service: serviceName(entry),
            baseline: against.environment,
            other: serviceName(against),
          },
          related: [
            {
              file: against.file,
              range: against.range,
              message: `${capitalized(against.environment)} uses ${serviceName(against)}.`,
            },
          ],
        });
      }
    };
    const files = project.files.filter((file) => !/^(?:test|docs)$/.test(project.roleOf(file)));
    for (const file of files) for (const group of groups(file, project)) tell(group);
    for (const siblings of siblingsByEnvironment(files, settingsName))
      tell(siblings.flatMap((sibling) => ownEntries(sibling, project)));
  },
});

/** `settings/local.py`, `config/production.js`, `settings_dev.py`. */
function settingsName(file: string) {
  const isSettings =
    /(?:^|\/)(?:settings?|config|configs|configuration|conf|environments?)(?:[/._-]\w+)+\.(?:py|[cm]?[jt]s)$/i.test(file);
  return isSettings ? environmentInName(file) : undefined;
}

/** What the settings of one environment take, no condition asked. */
function ownEntries(
  { file, environment }: { readonly file: string; readonly environment: string },
  project: ProjectView,
): Entry[] {
  return project
    .factsIn(file, 'service-client')
    .filter((fact) => fact.environment === undefined && !fact.place.guard && fact.place.scope === 'top')
    .map((fact) => ({ file, environment, service: fact.service, range: fact.driver ?? fact.range }));
}

interface Entry {
  readonly file: string;
  readonly environment: string;
  readonly service: ServiceKind;
  readonly range: Range;
}

/** Entries of all environments that one object or one condition chooses from. */
function groups(file: string, project: ProjectView): Iterable<readonly Entry[]> {
  const byPlace = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry | undefined) => {
    if (entry) byPlace.set(key, [...(byPlace.get(key) ?? []), entry]);
  };
  const ofGuard = (service: ServiceKind, range: Range, place: Place) => {
    const { guard } = place;
    const environment = guard && environmentOf(place);
    if (environment) add(`${guard.name} ${guard.range?.start ?? ''}`, { file, environment, service, range });
  };
  for (const fact of project.factsIn(file, 'service-client')) {
    const range = fact.driver ?? fact.range;
    if (fact.environment === undefined) ofGuard(fact.service, range, fact.place);
    else add(`entries ${fact.environments?.start ?? ''}`, { file, environment: fact.environment, service: fact.service, range });
  }
  for (const { purpose, range, place } of project.factsIn(file, 'local-store'))
    if (purpose === 'cache') ofGuard('memory', range, place);
  return [...byPlace.values(), ...overrides(file, project)];
}

/** `DATABASES = {…}`, and `if not DEBUG: DATABASES["default"] = {…}` after it. */
function overrides(file: string, project: ProjectView): (readonly Entry[])[] {
  const settings: Setting[] = [
    ...project.factsIn(file, 'service-client').map((fact) => ({ ...fact, range: fact.driver ?? fact.range })),
    ...project
      .factsIn(file, 'local-store')
      .filter(({ purpose }) => purpose === 'cache')
      .map((fact) => ({ ...fact, service: 'memory' as const })),
  ].filter(({ library }) => /^django$/i.test(library));
  return settings.flatMap(({ service, range, place }) => {
    const { guard } = place;
    const environment = guard && environmentOf(place);
    const otherwise = guard && environmentOf({ ...place, guard: { ...guard, is: !guard.is } });
    if (!environment || !otherwise) return [];
    const isRival = (other: Setting) => kindOf(other.service) === kindOf(service);
    // The other branch gives another; a second database of another kind may be left as it is.
    if (
      settings.some((other) => isRival(other) && other.place.guard?.range?.start === guard.range?.start && other.range !== range)
    )
      return [];
    const before = settings.filter(
      (other) => isRival(other) && !other.place.guard && other.replaced && other.range.end < range.start,
    );
    const [base] = before;
    if (!base || before.length > 1) return [];
    return [
      [
        { file, environment, service, range },
        { file, environment: otherwise, service: base.service, range: base.range },
      ],
    ];
  });
}

interface Setting {
  readonly service: ServiceKind;
  readonly range: Range;
  readonly place: Place;
  readonly replaced?: true;
}

function kindOf(service: ServiceKind) {
  return kinds.find((kind) => kind.includes(service)) ?? service;
}

/** The environment a condition leaves: its name where the condition holds for one, else what the others are called together. */
function environmentOf({ guard }: Place): string | undefined {
  if (!guard || guard.values.length === 0 || guard.values.every(isTestName)) return undefined;
  const names = guard.values.filter((value) => !isTestName(value));
  const isDebug = /debug/i.test(guard.name);
  if (isDebug) return guard.is ? 'debug mode' : 'production';
  if (guard.is) return names.find(isProductionName) ?? names[0];
  return names.some(isProductionName) ? 'every other environment' : 'production';
}

const kinds: readonly (readonly ServiceKind[])[] = [
  ['postgres', 'mysql', 'mariadb', 'mssql', 'oracle', 'mongodb', 'sqlite', 'embedded', 'cassandra'],
  ['redis', 'memcached', 'memory'],
  ['rabbitmq', 'kafka', 'nats', 'mqtt'],
  ['elasticsearch', 'opensearch'],
];
/** Made to be swapped for each other. */
const alike: Partial<Record<ServiceKind, ServiceKind>> = { mariadb: 'mysql', opensearch: 'elasticsearch' };

function deviations(entries: readonly Entry[]): { entry: Entry; against: Entry }[] {
  const candidates = entries.filter(({ environment }) => !isTestName(environment));
  const baseline = candidates.filter(({ environment }) => isProductionName(environment));
  if (baseline.length === 0)
    baseline.push(...candidates.filter(({ environment }) => !/^(?:dev|development|local|debug)/i.test(environment)));
  return candidates.flatMap((entry) => {
    if (baseline.includes(entry)) return [];
    const rivals = baseline.filter(({ service }) => kinds.some((kind) => kind.includes(service) && kind.includes(entry.service)));
    const against = rivals[0];
    if (!against || rivals.some(({ service }) => family(service) === family(entry.service))) return [];
    return [{ entry, against }];
  });
}

function family(service: ServiceKind): ServiceKind {
  return alike[service] ?? service;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
