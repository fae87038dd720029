import { describe, expect, it } from 'vitest';
import { judge } from '../clauses/judged';
import { clients } from './clients';
import { listening } from './listening';
import { logFiles } from './logging';
import { localFiles, memorySessions, schedulers } from './processes';

type Samples = Readonly<Record<'js' | 'py', Readonly<Record<string, string>>>>;
type Cases = [title: string, file: string, text: string][];

function casesOf(samples: Samples): Cases {
  const files = { js: 'server.ts', py: 'main.py' } as const;
  return (['js', 'py'] as const).flatMap((language) =>
    Object.entries(samples[language]).map(([library, text]): Cases[number] => [
      library,
      library.startsWith('django') || library.startsWith('Django') ? 'shop/settings.py' : files[language],
      text,
    ]),
  );
}

/** What makes the folder a service. */
const listener = {
  'listen.js': "import express from 'express';\nexpress().listen(process.env.PORT);\n",
};

const fromEnvironment = (file: string) => (file.endsWith('.py') ? 'os.environ["X"]' : 'process.env.X');
const withImport = (file: string, text: string) => (file.endsWith('.py') ? `import os\n${text}` : text);

describe('a literal port', () => {
  it.each(casesOf(listening))('%s', async (_library, file, text) => {
    expect(await judge({ [file]: text.replace('@@', '3456') }, 'no-hardcoded-port')).toHaveLength(1);
  });
});

describe('a port from the environment', () => {
  it.each(casesOf(listening).filter(([, , text]) => !text.includes(':@@')))('%s', async (_library, file, text) => {
    const read = file.endsWith('.py') ? 'int(os.environ["PORT"])' : 'Number(process.env.PORT)';
    expect(await judge({ [file]: withImport(file, text.replace('@@', read)) }, 'no-hardcoded-port')).toEqual([]);
  });
});

describe('a literal address of a service', () => {
  it.each(casesOf(clients))('%s', async (library, file, text) => {
    const literal = library.endsWith('host:port')
      ? 'mq.internal:9092'
      : library.endsWith('url')
        ? urlFor(library)
        : 'db.internal';
    expect(await judge({ [file]: text.replace('@@', JSON.stringify(literal)) }, 'no-hardcoded-backing-service')).toHaveLength(1);
  });
});

describe('an address of a service from the environment', () => {
  it.each(casesOf(clients))('%s', async (_library, file, text) => {
    const read = withImport(file, text.replace('@@', fromEnvironment(file)));
    expect(await judge({ [file]: read }, 'no-hardcoded-backing-service')).toEqual([]);
  });
});

describe.each([
  ['a log file', '"logs/app.log"', 1],
  ['a log to the standard output', '"/dev/stdout"', 0],
])('%s', (_name, path, findings) => {
  it.each(casesOf(logFiles))('%s', async (_library, file, text) => {
    const files = { ...listener, [file]: text.replace('@@', path) };
    expect(await judge(files, 'no-log-file')).toHaveLength(findings);
  });
});

describe.each([
  ['no-in-process-scheduler', schedulers],
  ['no-memory-session', memorySessions],
  ['no-local-file-state', localFiles],
] as const)('%s', (rule, samples) => {
  it.each(casesOf(samples))('%s', async (_library, file, text) => {
    expect(await judge({ [file]: text }, rule)).toHaveLength(1);
  });
});

function urlFor(library: string): string {
  const schemes: readonly (readonly [RegExp, string])[] = [
    [/mongo|motor/, 'mongodb://db.internal:27017/shop'],
    [/redis|bull|celery|cache/, 'redis://cache.internal:6379'],
    [/amqp|pika/, 'amqp://mq.internal'],
    [/mqtt/, 'mqtt://mq.internal'],
    [/nats/, 'nats://mq.internal:4222'],
    [/nodemailer/, 'smtp://mail.internal:587'],
    [/neo4j/, 'bolt://graph.internal:7687'],
    [/mysql/, 'mysql://db.internal/shop'],
    [/elastic|opensearch|aws|boto|google|azure|influx|meili/, 'http://store.internal:9000'],
  ];
  return schemes.find(([pattern]) => pattern.test(library))?.[1] ?? 'postgres://db.internal:5432/shop';
}
