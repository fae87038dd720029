import type { ServiceClientFact, ServiceKind } from '../facts';
import type { App, Located, ProjectView } from '../project';
import { defineRule } from '../rule';
import { addressVariable, serviceName } from '../service-addresses';

export default defineRule({
  id: 'no-undeclared-backing-service',
  factor: 'backing-services',
  severity: 'info',
  preset: 'strict',
  fixable: null,
  languages: ['project'],
  title: 'Backing service that nothing names',
  docs: {
    what: 'Reports a client of a backing service that no compose file, Kubernetes manifest, app.json, CI file or env template mentions.',
    why: 'Whoever sets up a deploy, or a machine to work on, learns of the service when the app fails to reach it. What an app needs is said beside it: as a service of the compose file, or as the variable that holds its address.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport { createClient } from 'redis';\n\nconst redis = createClient({ url: process.env.CACHE });\nawait redis.connect();\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport { createClient } from 'redis';\n\nconst redis = createClient({ url: process.env.CACHE });\nawait redis.connect();\nconst server = express().listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
          'compose.yaml': 'services:\n  cache:\n    image: redis:7.4\n',
        },
      },
    ],
    whenNotToUse: 'Where a platform’s own configuration, kept elsewhere, names the services.',
  },
  messages: {
    undeclared:
      'No compose file, manifest or env template mentions {service}; name it where a deploy is set up, for instance as {variable}.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    const seen = new Set<string>();
    for (const located of project.facts('service-client')) {
      const { file, fact } = located;
      const app = project.appOf(file);
      const words = serviceWords[fact.service];
      if (!words || !app || !/^(?:service|worker)$/.test(app.kind) || project.roleOf(file) !== 'runtime') continue;
      if (fact.environment !== undefined || fact.place.guard || isOfCaller(located, project)) continue;
      const key = `${app.path}\0${fact.service}`;
      if (seen.has(key) || isMentioned(located, words, app, project)) continue;
      seen.add(key);
      report({
        at: { file, range: fact.range },
        message: 'undeclared',
        data: { service: serviceName(fact.service), variable: addressVariable(fact) },
      });
    }
  },
});

/** A function connects to what it is given: users' own databases are data, not services of the app. */
function isOfCaller({ file, fact }: Located<ServiceClientFact>, project: ProjectView): boolean {
  if (fact.place.scope !== 'function' && fact.place.scope !== 'handler') return false;
  if (fact.target !== undefined) return fact.target.kind === 'unknown';
  const after = project.textOf(file, { start: fact.range.end, end: fact.range.end + 20 });
  return !/\(\s*\)$/.test(project.textOf(file, fact.range)) && /^\((?!\s*\))/.test(after);
}

const sql = 'DATABASE|DB|SQL|JDBC';

/** Words of images, variables, services and add-ons that name a kind of service. */
const serviceWords: Readonly<Partial<Record<ServiceKind, RegExp>>> = {
  postgres: words(`POSTGRES\\w*|PG\\w*|POSTGIS|TIMESCALE\\w*|SUPABASE|NEON|COCKROACH\\w*|CRDB|${sql}`),
  mysql: words(`MYSQL\\w*|MARIADB|PERCONA|JAWSDB|CLEARDB|PLANETSCALE|${sql}`),
  mariadb: words(`MYSQL\\w*|MARIADB|JAWSDB|${sql}`),
  mssql: words(`MSSQL\\w*|SQLSERVER|AZURE|${sql}`),
  oracle: words(`ORACLE\\w*|OCI|${sql}`),
  sql: words(`POSTGRES\\w*|PG\\w*|MYSQL\\w*|MARIADB|MSSQL|ORACLE|SQLITE|${sql}`),
  mongodb: words('MONGO\\w*|FERRETDB|DOCUMENTDB|COSMOS\\w*|ATLAS|DATABASE|DB'),
  redis: words('REDIS\\w*|VALKEY|DRAGONFLY\\w*|KEYDB|ELASTICACHE|UPSTASH|REDISCLOUD|CACHE'),
  memcached: words('MEMCACHE\\w*|CACHE'),
  rabbitmq: words('RABBIT\\w*|AMQP\\w*|CLOUDAMQP|LAVINMQ|BROKER'),
  kafka: words('KAFKA\\w*|REDPANDA|CONFLUENT|BROKERS?'),
  nats: words('NATS\\w*'),
  mqtt: words('MQTT\\w*|MOSQUITTO|EMQX|BROKER'),
  elasticsearch: words('ELASTIC\\w*|OPENSEARCH|BONSAI|SEARCHBOX|ES'),
  opensearch: words('ELASTIC\\w*|OPENSEARCH\\w*|ES'),
  smtp: words('SMTP\\w*|MAIL\\w*|EMAIL\\w*|POSTMARK|SENDGRID|SES|POSTFIX|GMAIL'),
  cassandra: words('CASSANDRA\\w*|SCYLLA\\w*|ASTRA'),
};

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[^A-Z])(?:${alternatives})(?:$|[^A-Z])`, 'i');
}

function isMentioned({ fact }: Located<ServiceClientFact>, named: RegExp, app: App, project: ProjectView): boolean {
  const { target } = fact;
  const variable = target?.kind === 'env' ? target.name : undefined;
  const isNear = (file: string) => {
    const owner = project.appOf(file)?.path ?? '';
    return owner === '' || owner === app.path || app.path.startsWith(`${owner}/`) || project.roleOf(file) === 'config';
  };
  for (const { file, fact: declared } of project.facts('env-declaration')) {
    if (isNear(file) && (declared.name === variable || named.test(declared.name))) return true;
  }
  for (const { fact: image } of project.facts('image')) if (named.test(image.name)) return true;
  for (const { fact: attached } of project.facts('attached-service')) if (named.test(attached.service)) return true;
  for (const { fact: workload } of project.facts('workload')) if (named.test(workload.name)) return true;
  // A template that git ignores is not read, and may name anything.
  const hidden = ['.env.example', '.env.sample', '.env.template', '.env.dist'];
  const folder = app.path === '' ? '' : `${app.path}/`;
  if (hidden.some((name) => project.exists(`${folder}${name}`, { ignored: true }) && !project.files.includes(`${folder}${name}`)))
    return true;
  return project.files.some(
    (file) =>
      /(?:^|\/)(?:app\.json|fly\.toml|render\.yaml|(?:.*\/)?k8s\/.*|helm\/.*|terraform\/.*)$/.test(file) && named.test(file),
  );
}
