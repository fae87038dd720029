import type { Container } from '../facts';
import { isPatched } from '../kustomize-patches';
import { defineRule } from '../rule';
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
      if (fact.format !== 'k8s' || (fact.type !== 'Deployment' && fact.type !== 'StatefulSet')) return;
      for (const container of fact.containers) {
        if (container.init || container.ports.length === 0 || container.image === undefined) continue;
        const readiness =
          container.probes.readiness ?? isPatched(project, fact, container, ({ probes }) => probes.readiness !== undefined);
        const liveness =
          container.probes.liveness ?? isPatched(project, fact, container, ({ probes }) => probes.liveness !== undefined);
        if (readiness && liveness) continue;
        const missing = [...(readiness ? [] : ['readinessProbe']), ...(liveness ? [] : ['livenessProbe'])];
        const lines = probeLines(container, missing);
        const { insertAt } = container;
        report({
          at: container.nameRange,
          message: missing.length === 2 ? 'both' : readiness ? 'liveness' : 'readiness',
          data: { container: container.name },
          suggest:
            lines === undefined || insertAt === undefined
              ? undefined
              : [
                  {
                    title: `Add ${missing.join(' and ')} on the first port`,
                    edits: [insertLines(project, file, insertAt, lines)],
                  },
                ],
        });
      }
    },
  },
});

/** The probes' lines. */
function probeLines({ ports, indent }: Container, missing: readonly string[]): string[] | undefined {
  const [first] = ports;
  const port = first?.name ?? first?.port;
  if (port === undefined || indent === undefined) return undefined;
  return missing.flatMap((probe) => [`${indent}${probe}:`, `${indent}  tcpSocket:`, `${indent}    port: ${port}`]);
}
