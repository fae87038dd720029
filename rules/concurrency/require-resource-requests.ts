import type { Container } from '../facts';
import { isPatched } from '../judgements/containers/kustomize-patches';
import { defineRule } from '../rule';
import { insertLines } from '../whole-lines';

const pod = (resources: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n${resources}`;

export default defineRule({
  id: 'require-resource-requests',
  factor: 'concurrency',
  severity: 'info',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['k8s'],
  title: 'Missing resource requests',
  docs: {
    what: 'Reports a container that requests no CPU or no memory.',
    why: 'The scheduler places processes by what they request, and autoscalers count in shares of it. Without requests there is nothing to scale on, and a busy neighbour starves the process.',
    examples: [
      {
        bad: { 'pod.yaml': pod('') },
        good: { 'pod.yaml': pod('      resources:\n        requests: { cpu: 100m, memory: 128Mi }\n') },
      },
    ],
    fixSafety: 'Suggested only: the figures are a start for a small service; measure what the process uses and write that.',
    whenNotToUse: 'In a namespace whose LimitRange gives every container its requests.',
    related: [
      'kube-linter unset-cpu-requirements',
      'kube-linter unset-memory-requirements',
      'Checkov CKV_K8S_10',
      'Checkov CKV_K8S_12',
    ],
  },
  messages: {
    missing: 'Container {container} requests no {resources}; say what it needs, so that it can be placed and scaled.',
  },
  on: {
    workload(fact, { file, project, report }) {
      if (fact.format !== 'k8s') return;
      for (const container of fact.containers) {
        if (container.init) continue;
        const missing = (['cpu', 'memory'] as const).filter(
          (resource) => !isSet(container, resource) && !isPatched(project, fact, container, (patch) => isSet(patch, resource)),
        );
        if (missing.length === 0) continue;
        const resources = missing.map((resource) => (resource === 'cpu' ? 'CPU' : 'memory')).join(' and no ');
        const place = container.requestsInsertion;
        report({
          at: container.nameRange,
          message: 'missing',
          data: { container: container.name, resources },
          suggest: place && [
            {
              title: `Add requests of ${missing.map((resource) => `${usual[resource]} of ${resource === 'cpu' ? 'CPU' : resource}`).join(' and ')}`,
              edits: [insertLines(project, file, place.at, requestLines(place, missing))],
            },
          ],
        });
      }
    },
  },
});

/** Where only a limit stands, Kubernetes takes it as the request. */
function isSet({ requests, limits }: Container, resource: 'cpu' | 'memory'): boolean {
  return requests[resource] || limits[resource];
}

type Resource = 'cpu' | 'memory';

/** What a small service asks for. */
const usual: Readonly<Record<Resource, string>> = { cpu: '100m', memory: '128Mi' };

function requestLines({ indent, within }: NonNullable<Container['requestsInsertion']>, missing: readonly Resource[]): string[] {
  const outer = within === 'container' ? ['resources:', '  requests:'] : within === 'resources' ? ['requests:'] : [];
  const depth = '  '.repeat(outer.length);
  return [...outer, ...missing.map((resource) => `${depth}${resource}: ${usual[resource]}`)].map((line) => indent + line);
}
