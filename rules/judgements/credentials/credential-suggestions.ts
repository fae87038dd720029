import type { Value } from '../../facts';
import type { Edit, Fix, RuleContext } from '../../rule';
import { contains } from '../../values';
import { containerAt, takeFromSecret } from '../containers/container-environment';
import { isDockerfile } from '../containers/dockerfile-names';
import { isPlatformVariable } from '../settings/platform-variables';

/** Reads `name` from the environment in place of a literal, and names it in the app's dotenv template. None where the place allows no edit. */
export function readFromEnvironment(context: RuleContext, value: Value, name: string): Fix[] {
  if (value.kind === 'literal') {
    const overriding = context.phrase.overriddenBy?.(value.range);
    if (overriding !== undefined) return [{ title: `Set it as ${overriding}`, edits: [{ range: value.range, text: '""' }] }];
  }
  if (!/^[A-Z][A-Z\d_]*$/.test(name)) return [];
  if (isDockerfile(context.file)) return fromBuildSecret(context, value, name);
  const edits = context.phrase.readEnv(value, name, { keep: false });
  if (!edits) return [];
  const container = containerAt(context, value.range);
  if (container) {
    const declared = takeFromSecret(context, container, name);
    const title = `Take it from the Secret ${container.workload.name}`;
    return declared ? [{ title, edits: [...edits, ...declared] }] : [];
  }
  return [{ title: `Read it from ${name}`, edits: [...edits, ...documentInTemplate(context, name)] }];
}

const scheme = /^(?:Bearer|Basic|Token|JWT|ApiKey|GenieKey|Key)[ :]+/i;

/** `Bearer abc` → `Bearer ${API_TOKEN}`: the scheme is no secret. Undefined where there is none, or no such thing can be written. */
export function afterScheme(context: RuleContext, value: Value): Fix[] | undefined {
  const text = value.kind === 'literal' ? String(value.value) : '';
  const prefix = scheme.exec(text)?.[0];
  if (prefix === undefined) return undefined;
  return partFromEnvironment(context, value, /^basic/i.test(prefix) ? 'BASIC_AUTH' : 'API_TOKEN', prefix.length, text.length);
}

/** Reads a part of a text from the environment, `start` and `end` being offsets into the text. Undefined where no such thing can be written. */
export function partFromEnvironment(
  context: RuleContext,
  value: Value,
  name: string,
  start: number,
  end: number,
): Fix[] | undefined {
  if (value.kind !== 'literal' || typeof value.value !== 'string') return undefined;
  const text = value.value;
  if (value.slot === 'expression')
    return besideText(context, value, name, { before: text.slice(0, start), after: text.slice(end) });
  const at = context.project.textOf(context.file, value.range).indexOf(text);
  if (value.slot !== 'text' || at < 0) return undefined;
  const from = value.range.start + at;
  const range = { start: from + start, end: from + end };
  return readFromEnvironment(context, { ...value, value: text.slice(start, end), range }, name);
}

/** Reads a value of a program from the environment and keeps the text before and after it. */
export function besideText(
  context: RuleContext,
  value: Value,
  name: string,
  { before = '', after = '' }: { readonly before?: string; readonly after?: string },
): Fix[] {
  if (/[\\`'"$]/.test(before + after)) return [];
  const join = (read: string) =>
    context.file.endsWith('.py')
      ? [before && JSON.stringify(before), read, after && JSON.stringify(after)].filter(Boolean).join(' + ')
      : `\`${before}\${${read.replace(/!$/, '')}}${after}\``;
  return readFromEnvironment(context, value, name).map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) =>
      'range' in edit && contains(edit.range, value.range) ? { ...edit, text: join(edit.text) } : edit,
    ),
  }));
}

/** What an image is built with must not come from its environment, which stays in the image: BuildKit lends it to one RUN. */
function fromBuildSecret({ file, phrase, project }: RuleContext, value: Value, name: string): Fix[] {
  const run = project
    .factsIn(file, 'command')
    .find(({ origin, form, range }) => origin === 'docker-run' && form === 'shell' && contains(range, value.range));
  const edits = phrase.readEnv(value, name, { keep: false });
  if (!run || !edits) return [];
  const mount = `--mount=type=secret,id=${name.toLowerCase()},env=${name} `;
  return [
    {
      title: `Take it from the build secret ${name.toLowerCase()}`,
      edits: [{ range: { start: run.range.start, end: run.range.start }, text: mount }, ...edits],
    },
  ];
}

/** Adds the name to the nearest dotenv template; CI and clusters keep their secrets elsewhere. A template that is missing is written where this is the app's only variable. */
export function documentInTemplate(context: Pick<RuleContext, 'app' | 'file' | 'project'>, name: string): Edit[] {
  const { app, file, project } = context;
  if (/(?:^|\/)(?:\.github|\.gitlab|k8s|kubernetes|charts?|helm)\/|\.gitlab-ci\.yml$/.test(file)) return [];
  const template = project.envTemplates(app)[0];
  if (template === undefined) {
    const missing = `${app?.path ? `${app.path}/` : ''}.env.example`;
    // One that git ignores may be there all the same, out of our sight.
    if (project.isGitIgnored(missing)) return [];
    // One that names this variable alone would say that the app needs no other.
    return readsOthers(context, name) ? [] : [{ file: missing, append: [`${name}=`] }];
  }
  const isNamed = project.factsIn(template, 'env-declaration').some((declaration) => declaration.name === name);
  return isNamed ? [] : [{ file: template, append: [`${name}=`] }];
}

function readsOthers({ app, project }: Pick<RuleContext, 'app' | 'project'>, name: string): boolean {
  return project
    .facts('env-read')
    .some(
      ({ file, fact }) =>
        fact.name !== name && !isPlatformVariable(fact.name) && project.roleOf(file) === 'runtime' && project.appOf(file) === app,
    );
}
