import type { Range, RoutingFact, WorkloadFact } from '../facts';
import { runsApp } from '../judgements/containers/app-workloads';
import { copiesOf } from '../judgements/containers/workload-copies';
import type { Located, ProjectView } from '../project';
import { defineRule, type TextEdit } from '../rule';
import { insertLines } from '../whole-lines';

const deployment = (replicas: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n${replicas}  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:1.4.2\n---\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  selector: { app: web }\n  ports: [{ port: 80, targetPort: 3000 }]\n`;

export default defineRule({
  id: 'no-single-replica',
  factor: 'concurrency',
  severity: 'hint',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['k8s'],
  title: 'Single replica',
  docs: {
    what: 'Reports a Deployment that a Service fronts, runs one replica and is scaled by nothing.',
    why: 'A service scales out by running more processes. One replica alone is a gap in service whenever its node drains, and hides state that the process should not keep.',
    examples: [{ bad: { 'web.yaml': deployment('  replicas: 1\n') }, good: { 'web.yaml': deployment('  replicas: 2\n') } }],
    fixSafety: 'Suggested only: two processes at once must share nothing but backing services.',
    whenNotToUse: 'An app that must run once, such as one that elects no leader, cannot follow this yet.',
    related: ['kube-linter minimum-three-replicas'],
  },
  messages: {
    single: 'Deployment {name} runs one replica and nothing scales it; run two or more, or add a HorizontalPodAutoscaler.',
  },
  on: {
    workload(fact, { file, project, report }) {
      if (!isSingle(fact) || !fact.containers.some(runsApp)) return;
      const routes = project.facts('routing').map((located) => located.fact);
      if (!routes.some((route) => fronts(route, fact)) || isScaled(project, routes, fact)) return;
      const all = copiesOf(fact, project, isSingle);
      if (!all) return;
      const [, ...copies] = all;
      const edits = all.map((copy) => doubled(copy, project));
      report({
        at: { file, range: placeOf(fact) },
        message: 'single',
        data: { name: fact.name },
        related: copies.map((copy) => ({ file: copy.file, range: placeOf(copy.fact), message: 'Also here.' })),
        suggest: edits.every((edit) => edit !== undefined) ? [{ title: 'Run two replicas', edits }] : undefined,
      });
    },
  },
});

function isSingle({ format, type, replicas }: WorkloadFact): boolean {
  return format === 'k8s' && type === 'Deployment' && (replicas === undefined || replicas === 1);
}

function placeOf({ replicasRange, nameRange }: WorkloadFact): Range {
  return replicasRange ?? nameRange;
}

function doubled({ file, fact }: Located<WorkloadFact>, project: ProjectView): TextEdit | undefined {
  const { replicasRange: range, specInsertion: place } = fact;
  if (range) return { file, range, text: '2' };
  return place && insertLines(project, file, place.at, [`${place.indent}replicas: 2`]);
}

function fronts({ type, selector }: RoutingFact, { labels }: WorkloadFact): boolean {
  if (type !== 'Service' || !selector) return false;
  const pairs = Object.entries(selector);
  return pairs.length > 0 && pairs.every(([key, value]) => labels[key] === value);
}

/** An autoscaler targets it, or a Kustomize patch says how many run. */
function isScaled(project: ProjectView, routes: readonly RoutingFact[], { name }: WorkloadFact): boolean {
  const isTarget = ({ type, target }: RoutingFact) =>
    (type === 'HorizontalPodAutoscaler' || type === 'ScaledObject') && (target === `Deployment/${name}` || target === name);
  if (routes.some(isTarget)) return true;
  return project
    .facts('workload')
    .some(({ fact }) => fact.format === 'kustomize' && (fact.name === name || fact.name === '') && (fact.replicas ?? 1) > 1);
}
