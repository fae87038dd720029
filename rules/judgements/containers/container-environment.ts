import type { Container, Range, WorkloadFact } from '../../facts';
import type { RuleContext, TextEdit } from '../../rule';
import { contains } from '../../values';

/** A workload of Kubernetes, and the container of it that a place of its manifest belongs to. */
export function containerAt(
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
  range: Range,
): { workload: WorkloadFact; container: Container } | undefined {
  for (const workload of project.factsIn(file, 'workload')) {
    if (workload.format !== 'k8s') continue;
    const container = workload.containers.find((each) => contains(each.range, range));
    if (container) return { workload, container };
  }
  return undefined;
}

/** Gives a container a variable that it takes from the Secret named after its workload; undefined where there is no place for one. */
export function takeFromSecret(
  { file, project }: Pick<RuleContext, 'file' | 'project'>,
  { workload, container }: { workload: WorkloadFact; container: Container },
  name: string,
): readonly TextEdit[] | undefined {
  const declared = project
    .factsIn(file, 'env-declaration')
    .filter(({ where, range }) => where === 'k8s' && contains(container.range, range));
  if (declared.some((each) => each.name === name)) return [];
  const textOf = (range: Range) => project.textOf(file, range);
  const key = name.toLowerCase().replace(/_+/g, '-');
  const last = declared.at(-1);
  if (last) {
    const line = textOf({ start: Math.max(0, last.range.start - 200), end: last.range.start });
    const indent = /(?:^|\n)([ ]*)- +$/.exec(line)?.[1];
    if (indent === undefined || textOf(last.range).startsWith('{')) return undefined;
    const end = last.range.end - (/\s*$/.exec(textOf(last.range))?.[0].length ?? 0);
    return [{ range: { start: end, end }, text: `\n${entry(`${indent}- `, `${indent}  `, name, workload.name, key).trimEnd()}` }];
  }
  const { indent, insertAt } = container;
  if (indent === undefined || insertAt === undefined || container.envFrom) return undefined;
  const glue = textOf({ start: insertAt - 1, end: insertAt }) === '\n' ? '' : '\n';
  const text = `${glue}${indent}env:\n${entry(`${indent}  - `, `${indent}    `, name, workload.name, key)}`;
  return [{ range: { start: insertAt, end: insertAt }, text }];
}

function entry(first: string, rest: string, name: string, secret: string, key: string): string {
  const lines = [`${first}name: ${name}`, `${rest}valueFrom:`, `${rest}  secretKeyRef:`, `${rest}    name: ${secret}`];
  return `${[...lines, `${rest}    key: ${key}`].join('\n')}\n`;
}
