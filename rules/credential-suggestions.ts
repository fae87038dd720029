import type { Value } from './facts';
import type { Edit, Fix, RuleContext } from './rule';

/** Reads `name` from the environment in place of a literal, and names it in the app's dotenv template. None where the place allows no edit. */
export function readFromEnvironment(context: RuleContext, value: Value, name: string): Fix[] {
  // What an image is built with must not come from its environment: that is a build secret's place.
  if (!/^[A-Z][A-Z\d_]*$/.test(name) || isDockerfile(context.file)) return [];
  const edits = context.phrase.readEnv(value, name, { keep: false });
  if (!edits) return [];
  return [{ title: `Read it from ${name}`, edits: [...edits, ...documentInTemplate(context, name)] }];
}

function isDockerfile(file: string): boolean {
  return /(?:^|[/.])(?:Dockerfile|Containerfile)(?:$|\.)/i.test(file);
}

/** Adds the name to the nearest dotenv template; CI and clusters keep their secrets elsewhere. */
export function documentInTemplate(context: RuleContext, name: string): Edit[] {
  const { app, file, project } = context;
  if (/(?:^|\/)(?:\.github|\.gitlab|k8s|kubernetes|charts?|helm)\/|\.gitlab-ci\.yml$/.test(file)) return [];
  const template = project.envTemplates(app)[0] ?? `${app?.path ? `${app.path}/` : ''}.env.example`;
  const isNamed = project.factsIn(template, 'env-declaration').some((declaration) => declaration.name === name);
  return isNamed ? [] : [{ file: template, append: [`${name}=`] }];
}
