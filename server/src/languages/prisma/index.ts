import type { EnvReadFact, Fact, LiteralFact, Place, Range, ServiceClientFact, ServiceKind } from '../../../../rules/facts';
import type { Language } from '../language';

const services: Readonly<Record<string, ServiceKind>> = {
  postgresql: 'postgres',
  postgres: 'postgres',
  cockroachdb: 'postgres',
  mysql: 'mysql',
  sqlserver: 'mssql',
  mongodb: 'mongodb',
  sqlite: 'sqlite',
};
const place: Place = { scope: 'top', async: false };

/**
 * Schema files of Prisma, of which only `datasource` blocks and `env()` matter here. Source: Prisma's schema reference; a block's fields
 * stand one on a line, so the whole grammar is not needed.
 */
export const prisma: Language = {
  id: 'prisma',
  matches: (path) => path.endsWith('.prisma'),
  extract: ({ text }) => {
    const code = withoutComments(text);
    return { facts: [...envReads(code), ...datasources(code)] };
  },
  phraseBook: () => ({
    // `env()` takes no default.
    readEnv: (value, name, { keep = true } = {}) =>
      keep || value.kind !== 'literal' ? undefined : [{ range: value.range, text: `env(${JSON.stringify(name)})` }],
    embedCommand: (text) => text,
    comment: { line: '//' },
  }),
};

/** The text with comments blanked, so that offsets stay. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*/g, (part) => (part.startsWith('//') ? ' '.repeat(part.length) : part));
}

function envReads(code: string): EnvReadFact[] {
  return [...code.matchAll(/\benv\(\s*"(\w+)"\s*\)/dg)].flatMap((match): EnvReadFact[] => {
    const nameRange = rangeOf(match.indices?.[1]);
    const name = match[1];
    return name && nameRange ? [{ kind: 'env-read', name, range: rangeOf(match.indices?.[0]) as Range, nameRange, place }] : [];
  });
}

function datasources(code: string): Fact[] {
  return [...code.matchAll(/^\s*datasource\s+\w+\s*\{([^}]*)\}/dgm)].flatMap((block) => {
    const body = block[1] as string;
    const start = rangeOf(block.indices?.[1])?.start ?? 0;
    const provider = field(body, start, 'provider');
    const service = services[provider?.text.toLowerCase() ?? ''];
    const url = field(body, start, 'url');
    return [...(provider && service ? [client(service, provider.range, url)] : []), ...(url ? [literal(url)] : [])];
  });
}

interface Field {
  readonly text: string;
  /** Quotes included. */
  readonly range: Range;
}

function field(body: string, start: number, name: string): Field | undefined {
  const match = new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*("((?:[^"\\\\\\n]|\\\\.)*)")`, 'dm').exec(body);
  const range = rangeOf(match?.indices?.[1], start);
  return match && range ? { text: match[2] as string, range } : undefined;
}

function client(service: ServiceKind, driver: Range, url: Field | undefined): ServiceClientFact {
  const isFile = service === 'sqlite';
  return {
    kind: 'service-client',
    service,
    library: 'prisma',
    driver,
    range: driver,
    place,
    ...((url || isFile) && { targetIs: isFile ? 'file' : 'url' }),
    ...(url && { target: { kind: 'literal', value: url.text, range: url.range, slot: 'none' } }),
  };
}

function literal({ text, range }: Field): LiteralFact {
  return { kind: 'literal', text: { kind: 'literal', value: text, range, slot: 'none' }, binding: 'key', name: 'url', range };
}

function rangeOf(indices: [number, number] | undefined, offset = 0): Range | undefined {
  return indices && { start: indices[0] + offset, end: indices[1] + offset };
}
