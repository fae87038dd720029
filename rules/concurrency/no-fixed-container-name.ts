import { defineRule } from '../rule';

export default defineRule({
  id: 'no-fixed-container-name',
  factor: 'concurrency',
  severity: 'info',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['compose'],
  title: 'Fixed container name',
  docs: {
    what: 'Reports a compose service of the app that can run only once, because its container name or host port is fixed.',
    why: 'Processes scale out by running more of them. Two containers cannot share a name, nor a port of the host: `docker compose up --scale` fails for this service.',
    examples: [
      {
        bad: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    container_name: web\n' },
        good: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n' },
      },
      {
        bad: {
          'docker-compose.yml':
            'services:\n  web:\n    image: ghcr.io/acme/web:1.4.2\n    ports:\n      - "8080:3000"\n    deploy:\n      replicas: 3\n',
        },
        good: {
          'docker-compose.yml':
            'services:\n  web:\n    image: ghcr.io/acme/web:1.4.2\n    ports:\n      - "3000"\n    deploy:\n      replicas: 3\n',
        },
      },
    ],
    fixSafety:
      'Safe: compose names the container after project, service and number. Scripts that call it by the fixed name must use `docker compose exec`.',
    whenNotToUse: 'For a service that can only ever run once, and that other tools find by its name.',
  },
  messages: {
    name: 'Only one container can be called {name}; drop container_name so that the service can scale out.',
    port: 'Only one of the {replicas} replicas can have host port {port}; publish the container port alone and put a proxy in front.',
  },
  on: {
    workload(fact, { file, report }) {
      if (fact.format !== 'compose' || fact.development || fact.replicas === 1 || fact.replicas === 0) return;
      const { containerName, replicas, hostPorts } = fact;
      if (containerName && (fact.build || replicas !== undefined)) {
        report({
          at: containerName.range,
          message: 'name',
          data: { name: containerName.value },
          fix: { title: 'Remove container_name', edits: [{ range: containerName.lineRange, text: '' }] },
        });
      }
      // Swarm's routing mesh shares a published port among the replicas of a stack.
      if (replicas === undefined || /(?:^|[./_-])(?:stack|swarm)(?=[./_-])/i.test(file)) return;
      for (const { host, range } of hostPorts ?? []) report({ at: range, message: 'port', data: { port: host, replicas } });
    },
  },
});
