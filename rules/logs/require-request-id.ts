import type { LogCallFact, Range } from '../facts';
import { isOnlyInDevelopment } from '../judgements/development/development';
import type { App, ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'require-request-id',
  factor: 'logs',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Request log without an id',
  docs: {
    what: 'Reports a service that logs each request and nowhere speaks of a request or correlation id.',
    why: 'The log of all processes is one stream, in which the lines of many requests stand mixed. Without an id that all lines of a request share, and that goes along to the next service, nobody finds out what one user’s failed request did.',
    examples: [
      {
        bad: {
          'server.js': `import express from 'express';\nimport morgan from 'morgan';\n\nconst app = express();\napp.use(morgan('combined'));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
        good: {
          'server.js': `import express from 'express';\nimport pinoHttp from 'pino-http';\n\nconst app = express();\napp.use(pinoHttp({ genReqId: (req) => req.headers['x-request-id'] ?? crypto.randomUUID() }));\nconst server = app.listen(process.env.PORT);\nprocess.on('SIGTERM', () => server.close());\n`,
        },
      },
      {
        bad: {
          'app.py': `import logging\nimport os\n\nfrom flask import Flask, request\n\nlogger = logging.getLogger(__name__)\napp = Flask(__name__)\n\n\n@app.before_request\ndef log():\n    logger.info("%s %s", request.method, request.path)\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
        good: {
          'app.py': `import logging\nimport os\n\nfrom flask import Flask, request\n\nlogger = logging.getLogger(__name__)\napp = Flask(__name__)\n\n\n@app.before_request\ndef log():\n    logger.info("%s %s %s", request.headers.get("X-Request-ID"), request.method, request.path)\n\n\nif __name__ == "__main__":\n    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))\n`,
        },
      },
    ],
    whenNotToUse: 'Where the platform’s router writes the log of requests and the app only its errors.',
    related: ['W3C Trace Context'],
  },
  messages: {
    missing:
      'Requests are logged without an id, so the lines of one cannot be told from another’s; log the X-Request-ID with each.',
  },
  project({ project, report }) {
    if (!project.complete) return;
    for (const app of project.apps) {
      if (app.kind !== 'service' || isTraced(app, project)) continue;
      const found = requestLogOf(app, project);
      if (found) report({ at: found, message: 'missing' });
    }
  },
});

/** Give each request an id by themselves, or trace it. */
const tracers =
  /^(?:pino-http|nestjs-pino|fastify|@fastify\/.*|hono(?:\/.*)?|@opentelemetry\/.*|dd-trace|newrelic|elastic-apm-node|@sentry\/.*|@google-cloud\/trace-agent|applicationinsights|cls-rtracer|express-request-id|express-correlation-id|express-http-context|@nestjs\/cls|nestjs-cls|koa-requestid|opentelemetry.*|ddtrace.*|sentry_sdk.*|elasticapm.*|asgi_correlation_id.*|django_guid.*|log_request_id.*|flask_log_request_id.*|aws_xray_sdk.*|aws-xray-sdk.*)$/;

function isTraced(app: App, project: ProjectView): boolean {
  const isOwn = (file: string) => project.appOf(file)?.path === app.path;
  return (
    project.facts('request-id').some(({ file }) => isOwn(file)) ||
    project.facts('import').some(({ file, fact }) => isOwn(file) && tracers.test(fact.specifier)) ||
    project.facts('dependency').some(({ file, fact }) => isOwn(file) && tracers.test(fact.name))
  );
}

function requestLogOf(app: App, project: ProjectView): { file: string; range: Range } | undefined {
  const isRunning = (file: string) => project.appOf(file)?.path === app.path && project.roleOf(file) === 'runtime';
  for (const { file, fact } of project.facts('request-log')) {
    if (isRunning(file) && !isOnlyInDevelopment(fact.place)) return { file, range: fact.range };
  }
  for (const { file, fact } of project.facts('log-call')) {
    if (isRunning(file) && isPerRequest(fact)) return { file, range: fact.range };
  }
  return undefined;
}

/** A line with the request's address, written for whatever is asked: in a middleware, not in the handler of one route. */
function isPerRequest({ arguments: values, place }: LogCallFact): boolean {
  if (place.scope !== 'handler' || isOnlyInDevelopment(place) || place.route?.path !== undefined) return false;
  const chains = values.map(({ chain }) => chain.join('.'));
  const names = (pattern: RegExp) => chains.some((chain) => pattern.test(chain));
  return (
    names(
      /^(?:self\.)?(?:req|request|ctx|ctx\.req|ctx\.request|context)\.(?:url|originalUrl|path|full_path|get_full_path)(?:\.\w+)?$/,
    ) && names(/^(?:self\.)?(?:req|request|ctx|ctx\.req|ctx\.request|context)\.method$/)
  );
}
