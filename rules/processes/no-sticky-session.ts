import { isExampleOfLibrary } from '../judgements/development/library-examples';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-sticky-session',
  factor: 'processes',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['k8s', 'nginx', 'compose'],
  title: 'Sticky sessions',
  docs: {
    what: 'Reports routing that ties a client to one process.',
    why: 'Processes are stateless and share nothing: any of them can serve the next request. Sticky sessions hide state in a process; it is lost when that process is restarted, and load cannot be spread evenly. State belongs in a backing service.',
    examples: [
      {
        bad: {
          'service.yaml':
            'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  sessionAffinity: ClientIP\n  selector:\n    app: web\n  ports:\n    - port: 80\n',
        },
        good: {
          'service.yaml':
            'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  selector:\n    app: web\n  ports:\n    - port: 80\n',
        },
      },
      {
        bad: { 'nginx.conf': 'upstream web {\n  ip_hash;\n  server web1:8080;\n  server web2:8080;\n}\n' },
        good: { 'nginx.conf': 'upstream web {\n  least_conn;\n  server web1:8080;\n  server web2:8080;\n}\n' },
      },
      {
        bad: {
          'compose.yaml':
            'services:\n  web:\n    build: .\n    labels:\n      - traefik.enable=true\n      - traefik.http.services.web.loadbalancer.sticky.cookie=true\n',
        },
        good: { 'compose.yaml': 'services:\n  web:\n    build: .\n    labels:\n      - traefik.enable=true\n' },
      },
    ],
    fixSafety: 'Removes the setting. Safe where no process keeps state of its own; `no-memory-session` finds those that do.',
    whenNotToUse: 'While a stateful app moves its sessions out, or for long connections that must find their process again.',
  },
  messages: {
    sticky: '`{setting}` ties each client to one process; remove it and keep sessions in a backing service.',
  },
  on: {
    sticky({ setting, range, removeRanges }, { file, project, report }) {
      if (isExampleOfLibrary(file, project)) return;
      const isSet = (other: string) => project.factsIn(other, 'sticky').some((fact) => fact.setting === setting);
      if (plainName(file) !== file && isSet(plainName(file))) return;
      const copies = project
        .facts('sticky')
        .filter((copy) => copy.file !== file && plainName(copy.file) === file && copy.fact.setting === setting);
      const removed = [
        { file, range: removeRanges },
        ...copies.map((copy) => ({ file: copy.file, range: copy.fact.removeRanges })),
      ];
      report({
        at: range,
        message: 'sticky',
        data: { setting },
        related: copies.map((copy) => ({
          file: copy.file,
          range: copy.fact.range,
          message: 'The same for another architecture.',
        })),
        fix: removed.some((each) => !each.range)
          ? undefined
          : {
              title: `Remove ${setting}`,
              edits: removed.flatMap((each) => (each.range ?? []).map((range) => ({ file: each.file, range, text: '' }))),
            },
      });
    },
  },
});

/** `compose.yml` for `compose.arm64.yml`. */
function plainName(file: string): string {
  return file.replace(/[._-](?:arm|arm32|arm64|armhf|armv\d\w*|aarch64|amd64|x86_64)(?=\.ya?ml$)/, '');
}
