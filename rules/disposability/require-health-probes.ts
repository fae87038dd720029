import type { Container, WorkloadFact } from '../facts';
import { isPatched } from '../judgements/containers/kustomize-patches';
import { isClusterProgram } from '../judgements/containers/stock-images';
import { copiesOf } from '../judgements/containers/workload-copies';
import { isDevelopmentName } from '../judgements/development/development';
import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { isOfLocalCluster } from '../judgements/development/local-clusters';
import type { ProjectView } from '../project';
import { defineRule, type TextEdit } from '../rule';
import { insertLines } from '../whole-lines';

export default defineRule({
  id: 'require-health-probes',
  factor: 'disposability',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['k8s'],
  title: 'Missing health probes',
  docs: {
    what: 'Reports a container of a Deployment or StatefulSet that serves a port and has no readiness or no liveness probe.',
    why: 'Processes are started and stopped at any moment. Without a readiness probe a new one gets requests before it listens, and each release drops some; without a liveness probe one that hangs is never replaced.',
    examples: [
      {
        bad: {
          'web.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:1.4.2\n          ports:\n            - containerPort: 3000\n',
        },
        good: {
          'web.yaml':
            'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:1.4.2\n          ports:\n            - containerPort: 3000\n          readinessProbe:\n            httpGet: { path: /ready, port: 3000 }\n          livenessProbe:\n            httpGet: { path: /healthz, port: 3000 }\n',
        },
      },
    ],
    fixSafety: 'Suggested only: a TCP probe says that the port is open; a health endpoint of the app knows more.',
    whenNotToUse: 'For a container that a mesh or an operator probes by itself.',
    related: ['kube-linter no-readiness-probe', 'kube-linter no-liveness-probe', 'Checkov CKV_K8S_8', 'Checkov CKV_K8S_9'],
  },
  messages: {
    both: 'Container {container} has neither readinessProbe nor livenessProbe; add both, so that only a healthy process gets traffic.',
    readiness: 'Container {container} has no readinessProbe; add one, so that traffic waits until the process can serve it.',
    liveness: 'Container {container} has no livenessProbe; add one, so that a process that hangs is replaced.',
  },
  on: {
    workload(fact, { file, project, report }) {
      if (!isServed(fact) || isForDevelopment(file, project) || isExampleOfLibrary(file, project)) return;
      fact.containers.forEach((container, index) => {
        const missing = missingProbes(fact, container, project);
        if (missing.length === 0) return;
        // What is mended in the one is to be mended in the others.
        const copies = copiesOf(fact, project, (other, at) => {
          const copy = other.containers[index];
          const isSame = isServed(other) && !isForDevelopment(at, project) && copy?.name === container.name;
          return isSame && missingProbes(other, copy, project).join() === missing.join();
        });
        if (!copies) return;
        const edits = copies.map((copy) => withProbes(copy.file, copy.fact.containers[index], missing, project));
        report({
          at: container.nameRange,
          message: missing.length === 2 ? 'both' : missing[0] === 'livenessProbe' ? 'liveness' : 'readiness',
          data: { container: container.name },
          related: copies.slice(1).map((copy) => ({
            file: copy.file,
            range: (copy.fact.containers[index] ?? container).nameRange,
            message: 'Also here.',
          })),
          suggest: edits.every((edit) => edit !== undefined)
            ? [{ title: `Add ${missing.join(' and ')} on the first port`, edits }]
            : undefined,
        });
      });
    },
  },
});

function isServed({ format, type }: WorkloadFact): boolean {
  return format === 'k8s' && (type === 'Deployment' || type === 'StatefulSet');
}

/** `overlays/development/web.yaml`: what it leaves out, production need not. */
function isForDevelopment(file: string, project: ProjectView): boolean {
  return isDevelopmentName(file.slice(0, file.lastIndexOf('/') + 1)) || isOfLocalCluster(file, project);
}

function missingProbes(fact: WorkloadFact, container: Container, project: ProjectView): string[] {
  const { init, ports, image, probes } = container;
  if (init || ports.length === 0 || image === undefined || isClusterProgram(image)) return [];
  const has = (kind: 'readiness' | 'liveness') =>
    probes[kind] !== undefined || isPatched(project, fact, container, (patch) => patch.probes[kind] !== undefined);
  return [...(has('readiness') ? [] : ['readinessProbe']), ...(has('liveness') ? [] : ['livenessProbe'])];
}

function withProbes(
  file: string,
  container: Container | undefined,
  missing: readonly string[],
  project: ProjectView,
): TextEdit | undefined {
  const lines = container && probeLines(container, missing);
  const at = container?.insertAt;
  return lines === undefined || at === undefined ? undefined : insertLines(project, file, at, lines);
}

/** The probes' lines. */
function probeLines({ ports, indent }: Container, missing: readonly string[]): string[] | undefined {
  const [first] = ports;
  const port = first?.name ?? first?.port;
  if (port === undefined || indent === undefined) return undefined;
  return missing.flatMap((probe) => [`${indent}${probe}:`, `${indent}  tcpSocket:`, `${indent}    port: ${port}`]);
}
