import type { App, ProjectView } from '../../project';

/** What hands the events of a function's host to a server. Sources: each package's page. */
const adapters =
  /^(?:aws-serverless-(?:express|koa|fastify)|@vendia\/serverless-express|@codegenie\/serverless-express|serverless-http|@fastify\/aws-lambda|aws-lambda-fastify|hono\/aws-lambda|apollo-server-lambda|@as-integrations\/aws-lambda|azure-aws-serverless-express|azure-function-express|lambda-api|mangum|apig_wsgi|serverless_wsgi|awsgi)(?:\/|\.|$)/;

/** Whether a file gives a host of functions its handler; where it listens as well, it does so on a developer's machine. */
export function isBesideFunction(file: string, project: ProjectView): boolean {
  return project.factsIn(file, 'import').some(({ specifier, typeOnly }) => !typeOnly && adapters.test(specifier));
}

/** Whether what an app's manifest starts is a developer's: its entry gives a host of functions its handler. */
export function isDeployedAsFunction(app: App | undefined, project: ProjectView): boolean {
  return app?.entries.some((entry) => isBesideFunction(entry, project)) ?? false;
}
