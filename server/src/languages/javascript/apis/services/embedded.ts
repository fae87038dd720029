import { type ApiTable, call, callOrConstruct, construct } from '../../api-table';
import { addressOf, type Body, type Rows } from './address';

const file = { argument: 'file', file: ['filename', 'path', 'name', 'location'] } as const;

/** A database in the file that the first argument, or an option of it, names. */
function inFile(service: 'sqlite' | 'embedded', kind: typeof call | typeof construct | typeof callOrConstruct) {
  return kind<'service-client'>((made): Body | undefined => {
    const first = made.expression(0);
    if (!first) return undefined;
    const inMemory = made.option('inMemoryOnly') ?? made.option('memory');
    if (inMemory && made.isObject(0) && !(inMemory.kind === 'literal' && inMemory.value === false)) return undefined;
    const adapter = made.apiOf(made.optionExpression('adapter', 1));
    if (adapter && /Memory/.test(adapter.path)) return undefined;
    const { target } = addressOf(made, first, file);
    const library = made.api.path === 'DatabaseSync' ? { library: 'node:sqlite' } : {};
    return target && { service, target, targetIs: 'file', ...library };
  });
}

const nedb: Rows = {
  'default | Datastore | default.create | create': inFile('embedded', callOrConstruct),
};

/** Databases that live inside the process. Sources: each package's documentation, at the version named. */
export const embeddedDatabases: ApiTable<'service-client'> = {
  'sqlite3@5': {
    'Database | verbose().Database | default.Database | cached.Database | verbose().cached.Database': inFile(
      'sqlite',
      callOrConstruct,
    ),
  },
  // `node:sqlite`, `bun:sqlite` and the package of that name.
  'sqlite@5': {
    'DatabaseSync | Database': inFile('sqlite', construct),
    'open | default.open': inFile('sqlite', call),
  },
  'better-sqlite3@12': { 'default | Database': inFile('sqlite', callOrConstruct) },
  'better-sqlite3-multiple-ciphers@12': { default: inFile('sqlite', callOrConstruct) },
  '@journeyapps/sqlcipher@5': { 'Database | verbose().Database': inFile('sqlite', construct) },
  'duckdb@1': { 'Database | default.Database': inFile('embedded', construct) },
  'nedb@1': nedb,
  '@seald-io/nedb@4': nedb,
  'nedb-promises@6': nedb,
  'lowdb@7': {
    'JSONFile | JSONFileSync | TextFile': inFile('embedded', construct),
  },
  'lowdb/node@7': {
    'JSONFile | JSONFileSync | TextFile | DataFile | DataFileSync': inFile('embedded', construct),
    'JSONFilePreset | JSONFileSyncPreset': inFile('embedded', call),
  },
  'lowdb/adapters/FileSync@1': { default: inFile('embedded', construct) },
  'lowdb/adapters/FileAsync@1': { default: inFile('embedded', construct) },
  'level@10': { Level: inFile('embedded', construct), default: inFile('embedded', callOrConstruct) },
  'classic-level@3': { ClassicLevel: inFile('embedded', construct) },
  'leveldown@6': { default: inFile('embedded', call) },
  'rocksdb@5': { default: inFile('embedded', call) },
  'lmdb@3': { open: inFile('embedded', call) },
  'lokijs@1': { 'default | Loki': inFile('embedded', construct) },
  'tingodb@0.6': { 'default().Db': inFile('embedded', construct) },
};
