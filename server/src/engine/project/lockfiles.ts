import { parse as parseYaml } from 'yaml';
import type { Ecosystem } from '../../../../rules/facts';
import { nameOf } from '../../../../rules/paths';

type Versions = ReadonlyMap<string, string>;

interface LockfileFormat {
  readonly ecosystem: Ecosystem;
  readonly manager: string;
  /** Versions of packages by name; where several are installed, the one that the top level gets. */
  versions(text: string): Versions;
  /** Names of all packages it holds, those too that only another package is given. */
  names(text: string): readonly string[];
  /** Names of the programs that the packages at the top bring; absent where the format names none. */
  bins?(text: string): readonly string[];
}

/** Lockfiles by name. Sources: each package manager's documentation of its format. */
export const lockfileFormats: Readonly<Record<string, LockfileFormat>> = {
  'package-lock.json': { ecosystem: 'npm', manager: 'npm', versions: npmVersions, names: npmNames, bins: npmBins },
  'npm-shrinkwrap.json': { ecosystem: 'npm', manager: 'npm', versions: npmVersions, names: npmNames, bins: npmBins },
  'yarn.lock': { ecosystem: 'npm', manager: 'yarn', versions: yarnVersions, names: yarnNames, bins: yarnBins },
  'pnpm-lock.yaml': { ecosystem: 'npm', manager: 'pnpm', versions: pnpmVersions, names: pnpmNames },
  'bun.lock': { ecosystem: 'npm', manager: 'bun', versions: bunVersions, names: bunNames, bins: bunBins },
  'bun.lockb': { ecosystem: 'npm', manager: 'bun', versions: () => new Map(), names: () => [] },
  'deno.lock': { ecosystem: 'npm', manager: 'deno', versions: () => new Map(), names: () => [] },
  'poetry.lock': {
    ecosystem: 'python',
    manager: 'poetry',
    versions: tomlVersions,
    names: (text) => [...tomlVersions(text).keys()],
  },
  'uv.lock': { ecosystem: 'python', manager: 'uv', versions: tomlVersions, names: (text) => [...tomlVersions(text).keys()] },
  'pdm.lock': { ecosystem: 'python', manager: 'pdm', versions: tomlVersions, names: (text) => [...tomlVersions(text).keys()] },
  'pylock.toml': { ecosystem: 'python', manager: 'pip', versions: tomlVersions, names: (text) => [...tomlVersions(text).keys()] },
  'Pipfile.lock': {
    ecosystem: 'python',
    manager: 'pipenv',
    versions: pipenvVersions,
    names: (text) => [...pipenvVersions(text).keys()],
  },
};

export function lockfileFormat(path: string): LockfileFormat | undefined {
  return Object.hasOwn(lockfileFormats, nameOf(path)) ? lockfileFormats[nameOf(path)] : undefined;
}

/** Versions a lockfile holds; none where it can't be read. */
export function readLockfile(path: string, text: string): Versions {
  try {
    return lockfileFormat(path)?.versions(text) ?? new Map();
  } catch {
    return new Map();
  }
}

/** Names of the programs that a lockfile's packages bring; none where it can't be read or does not name them. */
export function readBins(path: string, text: string): ReadonlySet<string> {
  try {
    return new Set(lockfileFormat(path)?.bins?.(text) ?? []);
  } catch {
    return new Set();
  }
}

/** Names of the packages a lockfile holds; none where it can't be read. */
export function readNames(path: string, text: string): ReadonlySet<string> {
  try {
    return new Set(lockfileFormat(path)?.names(text) ?? []);
  } catch {
    return new Set();
  }
}

type Json = { readonly [key: string]: Json } | string | undefined;

function member(node: Json, ...path: readonly string[]): Json {
  let current = node;
  for (const key of path) current = typeof current === 'object' && current !== null ? current[key] : undefined;
  return current;
}

function entriesOf(node: Json): [string, Json][] {
  return typeof node === 'object' && node !== null ? Object.entries(node) : [];
}

function npmVersions(text: string): Versions {
  const root = JSON.parse(text) as Json;
  const versions = new Map<string, string>();
  for (const [path, entry] of entriesOf(member(root, 'packages'))) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
    const version = member(entry, 'version');
    if (name && typeof version === 'string') versions.set(name, version);
  }
  for (const [name, entry] of entriesOf(member(root, 'dependencies'))) {
    const version = member(entry, 'version');
    if (typeof version === 'string' && !versions.has(name)) versions.set(name, version);
  }
  return versions;
}

/** Paths of version 2 and 3; in version 1 any key of an object with a version, at whatever depth. */
function npmNames(text: string): string[] {
  const names = [
    ...text.matchAll(/^\s*"[^"\n]*\bnode_modules\/((?:@[^/"\n]+\/)?[^/"\n]+)": \{|^\s*"([^"\n]+)": \{\s*"version":/gm),
  ];
  return names.map(([, placed, named]) => (placed ?? named) as string);
}

function npmBins(text: string): string[] {
  return entriesOf(member(JSON.parse(text) as Json, 'packages'))
    .filter(([path]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path))
    .flatMap(([path, entry]) => {
      const bin = member(entry, 'bin');
      return typeof bin === 'string' ? [nameOf(path)] : entriesOf(bin).map(([name]) => name);
    });
}

/** Berry: an indented `bin:` and below it `name: path`. */
function yarnBins(text: string): string[] {
  return [...text.matchAll(/^ {2}bin:\n((?: {4}\S.*\n?)+)/gm)].flatMap((match) =>
    [...(match[1] as string).matchAll(/^ {4}"?([\w.@/-]+)"?:/gm)].map((name) => name[1] as string),
  );
}

function yarnNames(text: string): string[] {
  return [...text.matchAll(/(?:^|, )"?(@?[^@\s",]+)@[^,\n]*(?=,|:\s*$)/gm)].map((match) => match[1] as string);
}

/** Ranges without an upper end: what they are resolved to is the version that the top level gets. */
const open = /^(?:npm:)?(?:\*|x|latest|>=?.*)?$/;

/** Version 1 and Berry: `name@range, name@range:` and an indented `version`. Of several versions the one for a range without an upper end counts. */
function yarnVersions(text: string): Versions {
  const versions = new Map<string, string>();
  const several = new Set<string>();
  const settled = new Set<string>();
  let keys: { name: string; range: string }[] = [];
  for (const line of text.split('\n')) {
    if (/^\S.*:\s*$/.test(line) && !line.startsWith('#')) {
      keys = line.split(',').map((part) => {
        const [, name = '', range = ''] = /^(@?[^@]+)@?(.*)$/.exec(part.trim().replace(/^"|["':]+$/g, '')) ?? [];
        return { name, range };
      });
      continue;
    }
    const version = /^ {2}version:? "?([^"\s]+)"?/.exec(line)?.[1];
    for (const { name, range } of version ? keys : []) {
      if (version === undefined || settled.has(name)) continue;
      if (open.test(range)) settled.add(name);
      else if (versions.has(name) && versions.get(name) !== version) several.add(name);
      versions.set(name, version);
    }
  }
  for (const name of several) if (!settled.has(name)) versions.delete(name);
  return versions;
}

const packageOfPnpm = /^ {2}['"]?\/?(@[^/@\s]+\/[^/@\s]+|[^/@\s'"]+)[@/](\d[^\s:('"_]*)/gm;

function pnpmVersions(text: string): Versions {
  // The importers' part is small and comes first; the rest may have many thousands of lines.
  const [head = '', ...rest] = text.split(/^(?:packages|snapshots):\s*$/m);
  const root = parseYaml(head) as Json;
  const versions = new Map<string, string>();
  const importers = [...entriesOf(member(root, 'importers')).map(([, importer]) => importer), root];
  for (const importer of importers) {
    for (const group of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      for (const [name, entry] of entriesOf(member(importer, group))) {
        const version = typeof entry === 'string' ? entry : member(entry, 'version');
        const plain = typeof version === 'string' ? version.replace(/[(_].*$/, '') : undefined;
        if (plain && /^\d/.test(plain) && !versions.has(name)) versions.set(name, plain);
      }
    }
  }
  for (const [name, version] of onlyVersions(rest[0] ?? '')) if (!versions.has(name)) versions.set(name, version);
  return versions;
}

function pnpmNames(text: string): string[] {
  return [...text.matchAll(packageOfPnpm)].map((match) => match[1] as string);
}

/** Packages that others bring, in one version only: `pg@8.11.3:`, in older formats `/pg@8.11.3:` and `/pg/8.11.3:`. */
function onlyVersions(packages: string): Versions {
  const versions = new Map<string, string>();
  const several = new Set<string>();
  for (const match of packages.matchAll(packageOfPnpm)) {
    const [, name, version] = match as unknown as [string, string, string];
    if (versions.has(name) && versions.get(name) !== version) several.add(name);
    versions.set(name, version);
  }
  for (const name of several) versions.delete(name);
  return versions;
}

function bunNames(text: string): string[] {
  return [...text.matchAll(/^\s*"[^"\n]+": \["(@?[^"@\n]+)@/gm)].map((match) => match[1] as string);
}

/** `"gulp": ["gulp@5.0.1", "", { "bin": { "gulp": "bin/gulp.js" } }, …]`, of packages that are not another's own (`"a/gulp"`). */
function bunBins(text: string): string[] {
  return [...text.matchAll(/^\s*"(@?[^"\n]+)": \["\1@[^\n]*"bin": (?:"[^"\n]*"|\{([^{}\n]*)\})/gm)].flatMap(
    ([, name = '', bins]) =>
      bins === undefined ? [name.replace(/^@[^/]*\//, '')] : [...bins.matchAll(/"([^"]+)":/g)].map((match) => match[1] as string),
  );
}

/** `"name": ["name@1.2.3", …]`. */
function bunVersions(text: string): Versions {
  return new Map(
    [...text.matchAll(/^\s*"([^"]+)": \["\1@(\d[^"]*)"/gm)].map((match) => [match[1] as string, match[2] as string]),
  );
}

function tomlVersions(text: string): Versions {
  const blocks = text.split(/^\[\[packages?\]\]\s*$/m).slice(1);
  return new Map(
    blocks.flatMap((block) => {
      const name = /^name = "([^"]+)"/m.exec(block)?.[1];
      const version = /^version = "([^"]+)"/m.exec(block)?.[1];
      return name && version ? [[name.toLowerCase().replace(/[-_.]+/g, '-'), version] as const] : [];
    }),
  );
}

function pipenvVersions(text: string): Versions {
  const root = JSON.parse(text) as Json;
  return new Map(
    ['develop', 'default'].flatMap((group) =>
      entriesOf(member(root, group)).flatMap(([name, entry]) => {
        const version = member(entry, 'version');
        return typeof version === 'string'
          ? [[name.toLowerCase().replace(/[-_.]+/g, '-'), version.replace(/^==/, '')] as const]
          : [];
      }),
    ),
  );
}

/** What the extras of each package bring, as uv and Poetry write it: `[package.optional-dependencies]`, `[package.extras]`. */
export function readExtras(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const blocks = text.split(/^\[\[package\]\]\r?$/m).slice(1);
  return new Map(
    blocks.flatMap((block) => {
      const owner = /^name = "([^"]+)"/m.exec(block)?.[1];
      const table = /^\[package\.(?:optional-dependencies|extras)\]\r?\n([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(block)?.[1] ?? '';
      const names = [...table.matchAll(/"([A-Za-z][\w.-]*)/g)].flatMap(([, name]) =>
        name === undefined ? [] : [plainName(name)],
      );
      return owner === undefined ? [] : [[plainName(owner), new Set(names)] as const];
    }),
  );
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
