import { nameOf } from '../../paths';

const environment =
  /^(?:dev|devel|develop|development|local|prod|prd|production|live|stage|staging|stg|qa|uat|preprod|pre-?prod|preprd|sandbox|preview|integration)$/i;

export interface NamedForEnvironment {
  /** What is left of the name without the environment: `server` of `server.dev.js`, empty for `development.json`. */
  readonly base: string;
  readonly environment: string;
  /** In lower case, without its dot. */
  readonly extension: string;
}

/** How a file's name speaks of an environment: `config.production.json`, `application-prod.yml`, `server_dev.py`, `staging.json`. */
export function environmentInName(file: string): NamedForEnvironment | undefined {
  const name = nameOf(file);
  const [, stem, extension] = /^(.+)\.(\w+)$/.exec(name) ?? [];
  if (stem === undefined || extension === undefined) return undefined;
  if (environment.test(stem)) return { base: '', environment: known(stem), extension: extension.toLowerCase() };
  const [, base, word] = /^(.+?)[.\-_]([a-z-]+)$/i.exec(stem) ?? [];
  if (base === undefined || word === undefined) return undefined;
  const last = environment.test(word) ? { base, word } : lastWord(stem);
  return last && { base: last.base, environment: known(last.word), extension: extension.toLowerCase() };
}

/** `prod` and `production` are one environment. */
function known(word: string): string {
  const plain = word.toLowerCase().replace('-', '');
  if (/^pr(?:o?d|oduction)$/.test(plain)) return 'production';
  if (/^dev/.test(plain)) return 'development';
  if (/^st(?:age|aging|g)$/.test(plain)) return 'staging';
  return /^prepro?d$/.test(plain) ? 'preprod' : plain;
}

function lastWord(stem: string): { base: string; word: string } | undefined {
  const [, base, word] = /^(.+)[.\-_]([a-z]+)$/i.exec(stem) ?? [];
  return base !== undefined && word !== undefined && environment.test(word) ? { base, word } : undefined;
}

/** Files of one folder and base by group; groups of fewer than two environments are left out. */
export function siblingsByEnvironment(
  files: readonly string[],
  nameOf: (file: string) => NamedForEnvironment | undefined,
): readonly (readonly { readonly file: string; readonly environment: string }[])[] {
  const groups = new Map<string, { file: string; environment: string }[]>();
  for (const file of files) {
    const named = nameOf(file);
    if (!named) continue;
    const key = `${file.slice(0, file.lastIndexOf('/') + 1)}\0${named.base.toLowerCase()}\0${named.extension}`;
    groups.set(key, [...(groups.get(key) ?? []), { file, environment: named.environment }]);
  }
  return [...groups.values()].filter((group) => new Set(group.map((member) => member.environment)).size > 1);
}
