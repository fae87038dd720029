import type { ServiceClientFact } from '../facts';
import { addressVariable, serviceName } from '../judgements/addresses/service-addresses';
import { isGenericName, serviceOfDriver, wordsOfService } from '../judgements/addresses/service-words';
import { mayDeclareServices } from '../judgements/containers/infrastructure-files';
import type { App, Located, ProjectView } from '../project';
import { defineRule } from '../rule';

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
    const clients = new Set<string>();
    for (const located of project.facts('service-client')) {
      const { file, fact } = located;
      const app = project.appOf(file);
      const words = wordsOfService(fact.service);
      if (!words || !isProcess(file, app, project)) continue;
      clients.add(`${app.path}\0${fact.service}`);
      if (fact.environment !== undefined || fact.place.guard || !isOfDeploy(located, words, app, project)) continue;
      const key = `${app.path}\0${fact.service}`;
      if (seen.has(key) || isMentioned(located, words, app, project)) continue;
      seen.add(key);
      report({
        at: { file, range: fact.range },
        message: 'undeclared',
        data: { service: serviceName(fact), variable: addressVariable(fact) },
      });
    }
    for (const { file, fact } of project.facts('import')) {
      const app = project.appOf(file);
      const service = fact.typeOnly || fact.elided ? undefined : serviceOfDriver(fact.specifier);
      const words = service && wordsOfService(service);
      if (!service || !words || !isProcess(file, app, project) || fact.place.scope !== 'top' || fact.place.inTry) continue;
      const key = `${app.path}\0${service}`;
      if (seen.has(key) || clients.has(key) || isNamed(words, undefined, app, project)) continue;
      seen.add(key);
      const variable = addressVariable({ service });
      report({ at: { file, range: fact.range }, message: 'undeclared', data: { service: serviceName({ service }), variable } });
    }
  },
});

function isProcess(file: string, app: App | undefined, project: ProjectView): app is App {
  return app !== undefined && /^(?:service|worker)$/.test(app.kind) && project.roleOf(file) === 'runtime';
}

/**
 * Whether the deploy says where the service is: the client is made when the process starts, its address is written here or comes from
 * the environment, or the app reads variables of such a service. A client that gets its address at run time speaks to what a user named.
 */
function isOfDeploy({ file, fact }: Located<ServiceClientFact>, named: RegExp, app: App, project: ProjectView): boolean {
  const { target, place } = fact;
  if (target !== undefined && target.kind !== 'unknown') return true;
  if (place.scope === 'top' || place.scope === 'start') return true;
  return project.facts('env-read').some(({ file: reader, fact: read }) => {
    if (!named.test(read.name) || project.appOf(reader)?.path !== app.path) return false;
    // Another module's `DB_HOST` may well be that of another database.
    return reader === file || !isGenericName(read.name);
  });
}

function isMentioned({ fact }: Located<ServiceClientFact>, named: RegExp, app: App, project: ProjectView): boolean {
  const { target } = fact;
  return isNamed(named, target?.kind === 'env' ? target.name : undefined, app, project);
}

function isNamed(named: RegExp, variable: string | undefined, app: App, project: ProjectView): boolean {
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
  return (
    mayDeclareServices(app, project) ||
    project
      .facts('command')
      .some(({ fact: { commands } }) =>
        commands.some(
          ({ program, words }) =>
            /^(?:docker|podman|nerdctl|helm|fly|flyctl|heroku|railway)$/.test(program) &&
            words.some(({ text }) => named.test(text)),
        ),
      )
  );
}
