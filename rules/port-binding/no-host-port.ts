import { isStockDatabase } from '../judgements/containers/stock-images';
import { gatherRepeated } from '../repeated';
import { defineRule } from '../rule';

const deployment = (pod: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n${pod}`;
const probes =
  '          readinessProbe: { httpGet: { path: /ready, port: 3000 } }\n          livenessProbe: { httpGet: { path: /healthz, port: 3000 } }\n';

export default defineRule({
  id: 'no-host-port',
  factor: 'port-binding',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['k8s'],
  title: 'Port of the node',
  docs: {
    what: 'Reports a workload of the app that takes a port of the node itself, by hostPort or hostNetwork.',
    why: 'A port of the node can be had once: the scheduler puts at most one such pod on each node, and rolling out a new release waits until the old one has gone. A Service routes to the port that the process binds in its own network.',
    examples: [
      {
        bad: {
          'web.yaml': deployment(
            `      containers:\n        - name: web\n          image: ghcr.io/acme/web:1.4.2\n          ports:\n            - containerPort: 3000\n              hostPort: 3000\n${probes}`,
          ),
        },
        good: {
          'web.yaml': deployment(
            `      containers:\n        - name: web\n          image: ghcr.io/acme/web:1.4.2\n          ports:\n            - containerPort: 3000\n${probes}`,
          ),
        },
      },
    ],
    fixSafety: 'Suggested only: whoever calls the node’s port must be routed through a Service instead.',
    whenNotToUse:
      'An ingress controller that must own ports 80 and 443 of its nodes runs best as a DaemonSet, which is not reported.',
    related: ['kube-linter host-network', 'Checkov CKV_K8S_19', 'Checkov CKV_K8S_26'],
  },
  messages: {
    port: 'Container {container} takes port {port} of its node, so no second one can run there; drop hostPort and route through a Service.',
    network: 'Workload {workload} shares the network of its node (hostNetwork); drop it and route through a Service.',
  },
  on: {
    workload(fact, { file, report }) {
      if ((fact.format !== 'k8s' && fact.format !== 'kustomize') || fact.type === 'DaemonSet' || fact.watchesNode) return;
      if (
        fact.containers.length > 0 &&
        fact.containers.every(({ image }) => image !== undefined && isStockDatabase(image.replace(/[@:][^/]*$/, '')))
      )
        return;
      if (fact.hostNetwork) {
        const { hostNetworkEntry: entry } = fact;
        // The ports of its containers were the node's by that alone.
        const ports = fact.containers.flatMap((container) => container.ports.flatMap(({ hostPortEntry }) => hostPortEntry ?? []));
        const edits = entry && [entry, ...ports].map((range) => ({ range, text: '' }));
        const suggest = edits && [{ title: 'Drop hostNetwork', edits }];
        report({ at: fact.hostNetwork, message: 'network', data: { workload: fact.name }, suggest });
        return;
      }
      for (const container of fact.containers) {
        const taken = container.ports.flatMap(({ hostPort, hostPortRange: range, hostPortEntry: entry }) =>
          hostPort && range ? [{ hostPort, range, entry }] : [],
        );
        for (const [{ hostPort, range, entry }, ...others] of gatherRepeated(taken, () => container.name)) {
          const entries = [entry, ...others.map((other) => other.entry)].filter((one) => one !== undefined);
          const edits = entries.map((one) => ({ range: one, text: '' }));
          report({
            at: range,
            message: 'port',
            data: { container: container.name, port: hostPort },
            related: others.map((other) => ({ file, range: other.range, message: `It takes port ${other.hostPort}, too.` })),
            suggest: edits.length === others.length + 1 ? [{ title: 'Drop hostPort', edits }] : undefined,
          });
        }
      }
    },
  },
});
