import { contains } from './credential-borders';
import type { EnvReadFact, Value } from './facts';
import { isPlatformVariable } from './platform-variables';
import type { Edit, Fix, RuleContext, TextEdit } from './rule';

/** Reads `name` from the environment in place of a literal, and names it in the app's dotenv template. None where the place allows no edit. */
export function readFromEnvironment(context: RuleContext, value: Value, name: string): Fix[] {
  // What an image is built with must not come from its environment: that is a build secret's place.
  if (!/^[A-Z][A-Z\d_]*$/.test(name) || isDockerfile(context.file)) return [];
  const edits = context.phrase.readEnv(value, name, { keep: false });
  if (!edits) return [];
  return [{ title: `Read it from ${name}`, edits: [...edits, ...documentInTemplate(context, name)] }];
}

/** Drops the fallback of a read: where the variable is missing the process fails, or finds nothing. */
export function withoutFallback(context: RuleContext, fact: EnvReadFact): Fix[] {
  const edits = requiredRead(fact, context);
  return edits ? [{ title: `Require ${fact.name}`, edits: [...edits, ...documentInTemplate(context, fact.name)] }] : [];
}

/** The bare read; in a shell's expansion and in Python one that fails where the variable is missing. */
function requiredRead(
  { name, range, fallback, fallbackTail, failsWithout }: EnvReadFact,
  context: RuleContext,
): readonly TextEdit[] | undefined {
  if (!fallback || fallback.kind === 'env' || !contains(range, fallback.range)) return undefined;
  const tail = fallbackTail && context.project.textOf(context.file, fallbackTail);
  if (fallbackTail && tail && /^:?[-=]/.test(tail)) return [{ range: fallbackTail, text: ':?' }];
  if (fallbackTail && (failsWithout || !context.file.endsWith('.py'))) return [{ range: fallbackTail, text: '' }];
  return context.phrase.readEnv({ kind: 'literal', value: '', range, slot: 'expression' }, name, { keep: false });
}

function isDockerfile(file: string): boolean {
  return /(?:^|[/.])(?:Dockerfile|Containerfile)(?:$|\.)/i.test(file);
}

/** Adds the name to the nearest dotenv template; CI and clusters keep their secrets elsewhere. A template that is missing gets all the names the app reads. */
export function documentInTemplate(context: RuleContext, name: string): Edit[] {
  const { app, file, project } = context;
  if (/(?:^|\/)(?:\.github|\.gitlab|k8s|kubernetes|charts?|helm)\/|\.gitlab-ci\.yml$/.test(file)) return [];
  const template = project.envTemplates(app)[0];
  if (template === undefined) {
    const names = [...new Set([...namesRead(context), name])];
    return [{ file: `${app?.path ? `${app.path}/` : ''}.env.example`, append: names.map((each) => `${each}=`) }];
  }
  const isNamed = project.factsIn(template, 'env-declaration').some((declaration) => declaration.name === name);
  return isNamed ? [] : [{ file: template, append: [`${name}=`] }];
}

function namesRead({ app, project }: RuleContext): string[] {
  return project
    .facts('env-read')
    .filter(
      ({ file, fact }) => !isPlatformVariable(fact.name) && project.roleOf(file) === 'runtime' && project.appOf(file) === app,
    )
    .map(({ fact }) => fact.name);
}
