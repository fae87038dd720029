import { getLocation } from 'jsonc-parser';
import type { EnvDeclarationFact, Fact, Range } from '../../../../rules/facts';
import type { TextEdit } from '../../../../rules/rule';
import { literalFacts } from '../data/literals';
import type { DataNode } from '../data/node';
import { isFilledIn, readInConfig } from '../data/substitution';
import { readFormats } from '../formats';
import type { Language, SourceFile } from '../language';
import { saidIn } from '../shell/said';
import { isJsonPatch, readJsonPatch } from '../yaml/json-patch';
import { isKubernetesObject, readKubernetes } from '../yaml/kubernetes';
import { readSecret } from '../yaml/phrase-book';
import { databaseEntries } from './databases';
import { packageJsonFacts } from './package-json';
import { parseJson } from './parse';

/** Lockfiles are looked into only when somebody asks for a version. */
const notOurs = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;
const claimed = /\.(?:json|jsonc|json5)$|(?:^|\/)\.(?:babelrc|eslintrc|prettierrc|swcrc|nycrc)$/;

interface Reader {
  readonly matches: RegExp;
  read(root: DataNode): readonly Fact[];
  /** Top-level keys whose values are no config, or of which other facts speak. */
  readonly spokenFor: readonly string[];
}

const readers: readonly Reader[] = [
  {
    matches: /(?:^|\/)package\.json$/,
    read: packageJsonFacts,
    spokenFor: [
      ...[
        'scripts',
        'dependencies',
        'devDependencies',
        'peerDependencies',
        'optionalDependencies',
        'repository',
        'homepage',
        'bugs',
      ],
      ...[
        'author',
        'contributors',
        'maintainers',
        'funding',
        'keywords',
        'description',
        'license',
        'exports',
        'overrides',
        'resolutions',
      ],
    ],
  },
  { matches: /(?:^|\/)[tj]sconfig[\w.-]*\.json$/, read: () => [], spokenFor: ['$schema', 'extends', 'compilerOptions'] },
];

/** Kubernetes reads JSON as well as YAML; undefined for any other document. */
function readManifest(file: SourceFile, root: DataNode): readonly Fact[] | undefined {
  if (isJsonPatch(root)) return readJsonPatch(root);
  return isKubernetesObject(root) ? readKubernetes(file, root) : undefined;
}

export const json: Language = {
  id: 'json',
  matches: (path) => claimed.test(path) && !notOurs.test(path),
  extract(file) {
    const { path, text } = file;
    const { root, parseError } = parseJson(text);
    const manifest = root && readManifest(file, root);
    if (manifest) return { facts: [...manifest, ...saidIn(manifest)], ...(parseError && { parseError }) };
    const formats = readFormats(file, root);
    const reader = readers.find(({ matches }) => matches.test(path));
    const spokenFor = new Set(reader?.spokenFor);
    const facts = [
      ...(root && reader ? reader.read(root) : []),
      ...(root && !reader ? databaseEntries(root) : []),
      ...formats.facts,
      ...saidIn(formats.facts),
      ...literalFacts(root, {
        slot: isFilledIn(path) ? 'text' : 'none',
        skip: (keys) => spokenFor.has(keys[0] ?? '') || formats.skips(keys),
      }),
    ];
    return { facts, ...(parseError && { parseError }) };
  },
  phraseBook: (file) => ({
    readEnv: (value, name, options) => readInConfig(file, value, name, options),
    ...(/(?:^|\/)appsettings(?:\.[\w-]+)*\.json$/i.test(file.path) && {
      // Read after the file by the host's default builder: learn.microsoft.com/aspnet/core/fundamentals/configuration
      overriddenBy: ({ start }: Range) => getLocation(file.text, start).path.join('__') || undefined,
    }),
    readSecret: (declaration, object) =>
      declaration.where === 'app.json' ? askedByHeroku(file.text, declaration) : readSecret(file.text, declaration, object),
    embedCommand: (text) => JSON.stringify(text).slice(1, -1),
    comment: /\.json$/.test(file.path) ? undefined : { line: '//', open: '/*', close: '*/' },
  }),
};

/** Heroku asks for what is required and has no value: devcenter.heroku.com/articles/app-json-schema#env */
function askedByHeroku(text: string, { range, valueRange }: EnvDeclarationFact): TextEdit | undefined {
  if (!valueRange) return undefined;
  const quoted = { start: valueRange.start - 1, end: valueRange.end + 1 };
  const entry = text.slice(range.start, range.end);
  if (/"required"\s*:/.test(entry)) return undefined;
  const key = /"value"\s*:\s*$/.exec(text.slice(range.start, quoted.start));
  if (key) return { range: { start: range.start + key.index, end: quoted.end }, text: '"required": true' };
  return { range: quoted, text: '{ "required": true }' };
}
