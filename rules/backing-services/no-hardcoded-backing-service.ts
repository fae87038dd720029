import type { Range, ServiceClientFact, Value } from '../facts';
import { isLoopback } from '../judgements/addresses/hosts';
import { isPluginSetting, startsServer } from '../judgements/addresses/local-addresses';
import { addressVariable, holdsPassword, literalHost, serviceName } from '../judgements/addresses/service-addresses';
import { isPlaceholder } from '../judgements/credentials/placeholders';
import { isInStandIn, isOnlyInDevelopment, isTestPlugin } from '../judgements/development/development';
import { isTestName } from '../judgements/development/environments';
import { isInDevelopersFolder } from '../judgements/development/trial-places';
import { areBranchesOfOne } from '../judgements/settings/branches';
import { isChosenByData, isOfDevelopersMachine, isWhereUnset } from '../judgements/settings/conditions';
import { isDefaultAt } from '../judgements/settings/defaults';
import { isReplacedInDeploys } from '../judgements/settings/replaced-settings';
import { isSetOver } from '../judgements/settings/settings-modules';
import { folderOf, nameOf } from '../paths';
import { literally } from '../patterns';
import type { App, ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-hardcoded-backing-service',
  factor: 'backing-services',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['js', 'py'],
  title: 'Hardcoded backing service',
  roles: ['runtime', 'admin'],
  docs: {
    what: 'Reports a client of a database, cache, broker, search engine, object store or mail server that gets its address as a literal.',
    why: 'A backing service is an attached resource: a deploy must be able to swap a local PostgreSQL for a managed one, or a broken server for its replacement, by changing config alone. With the address in the code every swap is a code change, a build and a release.',
    examples: [
      {
        bad: { 'db.js': `import mongoose from 'mongoose';\n\nawait mongoose.connect('mongodb://localhost:27017/shop');\n` },
        good: { 'db.js': `import mongoose from 'mongoose';\n\nawait mongoose.connect(process.env.MONGODB_URI);\n` },
      },
      {
        bad: { 'cache.py': `import redis\n\ncache = redis.Redis(host="10.0.3.7", port=6379)\n` },
        good: { 'cache.py': `import os\n\nimport redis\n\ncache = redis.Redis.from_url(os.environ["REDIS_URL"])\n` },
      },
      {
        bad: {
          'schema.prisma': `datasource db {\n  provider = "postgresql"\n  url      = "postgresql://localhost:5432/shop"\n}\n`,
        },
        good: { 'schema.prisma': `datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n` },
      },
    ],
    fixSafety:
      'Offered as a suggestion: the literal stays as the default, so a deploy that forgets the variable still talks to the old address.',
    whenNotToUse: 'Where a process ships together with a service that it reaches at one fixed address, such as a sidecar.',
    related: ['no-hardcoded-connection-string (URLs with a password)', 'no-hardcoded-endpoint (addresses outside of clients)'],
  },
  messages: {
    address: 'The address of {service}, {host}, is hardcoded; read it from {variable} in the environment.',
    provider: 'The mail service {host} is hardcoded; read the server to send through from {variable} in the environment.',
    sendmail: 'Mail goes through this machine’s own sendmail; send it by SMTP to a server named in the environment.',
  },
  on: {
    'service-client'(fact, { app, file, project, report, phrase }) {
      const { target, service } = fact;
      if (isForTests(fact) || isInDevelopersFolder(file) || target === undefined) return;
      if (isReplacedInDeploys(target.range, { file, project })) return;
      if (isInStandIn(file, target.range, project) || isTestPlugin(app, project)) return;
      if (isWhereUnset(target.range, { file, project }) || isDefaultAt(target.range, { file, project })) return;
      if (fact.targetIs === 'transport') {
        if (target.kind !== 'literal') return;
        if (typeof target.value !== 'string') return report({ at: target.range, message: 'sendmail' });
        if (isChosenByData(target.range, { file, project }) || isOneOfAdapters(target.value, file, project)) return;
        const [first, ...copies] = sameProvider(fact, file, project);
        if (first && first.range.start !== target.range.start) return;
        if (first && first.file !== file) return;
        return report({
          at: target.range,
          message: 'provider',
          data: { host: target.value, variable: 'SMTP_URL' },
          related: copies.map((copy) => ({ ...copy, message: 'The same service is named here.' })),
        });
      }
      if (fact.targetIs === 'file' || service === 'sqlite' || service === 'embedded' || service === 'memory') return;
      const host = literalHost(target, fact.targetIs);
      // Ethereal takes mail to be looked at, and delivers none.
      if (host === undefined || holdsPassword(target) || isPlaceholder(host) || /(?:^|\.)ethereal\.email$/.test(host)) return;
      if (isOwnMachine(host) && (isOnlyInDevelopment(fact.place) || isOfDevelopersMachine(target.range, { file, project })))
        return;
      if (isOwnMachine(host) && isRunByHand(file, project)) return;
      if ((isLoopback(host) && startsServer(project, file)) || isPluginSetting(project, file, target.range)) return;
      if (
        isLoopback(host) &&
        (hasProxyBeside(app, project) ||
          isOffPlatform(fact) ||
          isUnusedMailHost(target, file, project) ||
          isElsewhereGiven(fact, file, project))
      )
        return;
      if (service === 'smtp' && !isLoopback(host) && isChosenByData(target.range, { file, project })) return;
      const variable = addressVariable(fact);
      const edits =
        target.kind === 'literal'
          ? (phrase.readEnv(target, variable) ?? phrase.readEnv(target, variable, { keep: false }))
          : undefined;
      report({
        at: target.range,
        message: 'address',
        data: { service: serviceName(fact), host, variable },
        suggest: edits && [{ title: `Read the address from ${variable}`, edits }],
      });
    },
  },
});

/**
 * Django's `EMAIL_HOST = 'localhost'` beside a backend that sends nothing, or where `if not DEBUG:` further down or a module that takes the
 * settings over names its own.
 */
function isUnusedMailHost({ range }: Value, file: string, project: ProjectView): boolean {
  const before = project.textOf(file, { start: Math.max(0, range.start - 40), end: range.start });
  if (!file.endsWith('.py') || !/(?:^|\n)[ \t]*EMAIL_HOST\s*(?::\s*str\s*)?=\s*$/.test(before)) return false;
  const text = project.textOf(file, { start: 0, end: Number.MAX_SAFE_INTEGER });
  const unused = /^[ \t]*EMAIL_BACKEND\s*=\s*["']django\.core\.mail\.backends\.(?:console|dummy|filebased|locmem)\./m;
  const isReplaced = /^[ \t]+EMAIL_HOST\s*=[^=]/m.test(text.slice(range.end));
  return unused.test(text) || isReplaced || isSetOver('EMAIL_HOST', file, project);
}

function isOwnMachine(host: string): boolean {
  return isLoopback(host) || /^host\.docker\.internal(?::|$)/.test(host);
}

/** A script that no command of the project runs: whoever runs it has brought the service to the machine, through a tunnel or a copy of its data. */
function isRunByHand(file: string, project: ProjectView): boolean {
  if (project.roleOf(file) !== 'admin' || !/(?:^|\/)(?:scripts?|tools?|bin)\//.test(file)) return false;
  const name = nameOf(file);
  return !project.facts('command').some(({ fact: { text } }) => text.includes(name));
}

/** `MailerGmail.ts` beside `MailerSMTP.ts`: which of them sends, something else picks. */
function isOneOfAdapters(provider: string, file: string, project: ProjectView): boolean {
  const own = /^(.*[a-z])(?:Gmail|Google|Outlook|SendGrid|Mailgun|Postmark|SES|[A-Z][a-z]+)\.[cm]?[jt]s$/.exec(nameOf(file));
  const isNamed = new RegExp(`${provider}${/^gmail$/i.test(provider) ? '|google' : ''}`, 'i').test(nameOf(file));
  if (!own?.[1] || !isNamed) return false;
  const [, base] = own;
  return project
    .list(folderOf(file))
    .some((name) => name !== nameOf(file) && new RegExp(`^${literally(base)}[A-Z]\\w*\\.[cm]?[jt]s$`).test(name));
}

/** The places of an app's sources that send through one provider, where they are more than one; in each the transport was made anew. */
function sameProvider(fact: ServiceClientFact, file: string, project: ProjectView): { file: string; range: Range }[] {
  if (fact.target?.kind !== 'literal') return [];
  const { value } = fact.target;
  const same = project
    .facts('service-client')
    .filter(
      ({ file: other, fact: { target, targetIs } }) =>
        targetIs === 'transport' &&
        target?.kind === 'literal' &&
        target.value === value &&
        project.appOf(other) === project.appOf(file) &&
        project.roleOf(other) === project.roleOf(file),
    )
    .flatMap(({ file: other, fact: { target } }) => (target ? [{ file: other, range: target.range }] : []));
  return same.length > 2 ? same : [];
}

/** A proxy to the database in the same pod: it finds the server, and is told which in the manifest. */
function hasProxyBeside(app: App | undefined, project: ProjectView): boolean {
  return project
    .facts('image')
    .some(
      ({ file, fact }) =>
        fact.format === 'k8s' &&
        fact.use === 'run' &&
        project.appOf(file) === app &&
        /(?:^|[/_-])(?:cloud[-_]?sql[-_]proxy|gce-proxy|alloydb-auth-proxy|pgbouncer|proxysql)$/.test(fact.name),
    );
}

/** `if bound: client = OpenSearch(hosts=[bound.host]) else: client = OpenSearch("http://localhost:9200")`: what is given comes first. */
function isElsewhereGiven(fact: ServiceClientFact, file: string, project: ProjectView): boolean {
  return project.factsIn(file, 'service-client').some(
    (other) =>
      other !== fact &&
      other.service === fact.service &&
      other.target?.kind !== 'literal' &&
      // With no arguments it goes to this machine as well.
      !/\(\s*\)$/.test(project.textOf(file, other.range)) &&
      areBranchesOfOne(fact.range, other.range, { file, project }),
  );
}

/** Where the platform's own variable says that this is not the platform: a proxy or database on the developer's machine. */
function isOffPlatform({ place: { guard } }: ServiceClientFact): boolean {
  return guard !== undefined && !guard.is && /^(?:GAE_|K_SERVICE|SERVER_SOFTWARE|DYNO|RENDER|FLY_APP_NAME)/.test(guard.name);
}

function isForTests({ environment, place }: ServiceClientFact): boolean {
  return (
    (environment !== undefined && isTestName(environment)) || (place.guard?.is === true && place.guard.values.every(isTestName))
  );
}
