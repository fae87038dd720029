import type { Range, WorkloadFact, WorkloadVolume } from '../facts';
import { dockerfileOf, enumerateServices, isDatabaseFolder, runsApp, servicesWith } from '../judgements/containers/app-workloads';
import { makesDatabase } from '../judgements/containers/made-images';
import { isProductionStack } from '../judgements/containers/production-stacks';
import { isStockImage } from '../judgements/containers/stock-images';
import { isLogName, isLogPath } from '../judgements/runtime/log-paths';
import type { ProjectView } from '../project';
import { few } from '../repeated';
import { defineRule, type Fix } from '../rule';

const deployment = (mounts: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:1.4.2\n${mounts}`;

export default defineRule({
  id: 'no-log-volume',
  factor: 'logs',
  severity: 'info',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['compose', 'k8s'],
  title: 'Volume for logs',
  docs: {
    what: 'Reports an app that mounts a volume for its log folder.',
    why: 'A process writes its events to stdout and leaves it to the platform where they go. Log files on a volume need rotation, fill disks, and are read by whoever can log in to the host.',
    examples: [
      {
        bad: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    volumes:\n      - ./logs:/app/logs\n' },
        good: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n' },
      },
      {
        bad: {
          'web.yaml': deployment(
            '          volumeMounts:\n            - name: logs\n              mountPath: /var/log/web\n      volumes:\n        - name: logs\n          emptyDir: {}\n',
          ),
        },
        good: { 'web.yaml': deployment('') },
      },
    ],
    fixSafety:
      'Offered as a suggestion: the files that the app still writes stay in the container and go with it, until it writes to stdout.',
    whenNotToUse: 'A program of others that can only log to files, with a sidecar that reads them.',
  },
  messages: {
    volume: '{name} keeps its logs on a volume ({path}); write them to stdout and let the platform collect them.',
    shared: '{name} keep their logs on a volume ({path}); write them to stdout and let the platform collect them.',
  },
  on: {
    workload(fact, { file, project, report }) {
      if (fact.development || fact.type === 'DaemonSet') return;
      const { name } = fact;
      if (fact.format === 'platform') {
        for (const { target = '', range } of fact.volumes)
          if (isLogPath(target)) report({ at: range, message: 'volume', data: { name, path: target } });
        return;
      }
      if (fact.format !== 'compose') {
        for (const { path, range, removals } of logMounts(fact)) {
          report({ at: range, message: 'volume', data: { name, path }, suggest: withoutMount(removals) });
        }
        return;
      }
      if (!isProductionStack(file, project)) return;
      const image = project.factsIn(file, 'image').find(({ workload, built }) => workload === name && !built);
      const dockerfile = dockerfileOf(project, file, fact);
      if (fact.build ? dockerfile !== undefined && makesDatabase(project, dockerfile) : !image || isStockImage(image.name))
        return;
      if (fact.volumes.some(({ target }) => target !== undefined && isDatabaseFolder(target))) return;
      for (const { target, source, readOnly, type, range, removeRange } of fact.volumes) {
        if (readOnly || target === undefined || (type !== 'named' && type !== 'bind') || /\.sock$/.test(target)) continue;
        if (!isLogPath(target) && (source === undefined || !isLogName(source))) continue;
        const sharing = servicesWith(range, file, project);
        if (sharing[0] !== fact) continue;
        const mounts = type === 'named' && source !== undefined ? mountsOf(source, file, project) : [];
        const isMany = mounts.length > few;
        if (isMany && mounts[0]?.range.start !== range.start) continue;
        report({
          at: range,
          message: sharing.length > 1 ? 'shared' : 'volume',
          data: { name: enumerateServices(sharing), path: target },
          related: (isMany ? mounts.slice(1) : []).map((mount) => ({
            file,
            range: mount.range,
            message: 'The same volume is mounted here.',
          })),
          suggest: withoutMount(isMany ? mounts.map((mount) => mount.removeRange) : [removeRange]),
        });
      }
    },
  },
});

/** Where services of a compose file write to one volume for logs, in its order. */
function mountsOf(source: string, file: string, project: ProjectView): WorkloadVolume[] {
  const mounts = project
    .factsIn(file, 'workload')
    .filter(({ format, development }) => format === 'compose' && !development)
    .flatMap(({ volumes }) => volumes)
    .filter((volume) => volume.type === 'named' && volume.source === source && !volume.readOnly && isLogPath(volume.target ?? ''))
    .toSorted((one, other) => one.range.start - other.range.start);
  return mounts.filter(({ range }, index) => range.start !== mounts[index - 1]?.range.start);
}

/** Where containers of the app write to a volume of logs; a volume that a sidecar reads as well counts once. */
function logMounts({ containers, volumes }: WorkloadFact) {
  const all = containers.flatMap(({ mounts }) => mounts);
  const seen = new Set<string>();
  return containers.filter(runsApp).flatMap(({ mounts }) =>
    mounts.flatMap(({ volume, path, pathRange, readOnly, removeRange }) => {
      const declared = volumes.find(({ name }) => name === volume);
      const type = declared?.type;
      if (readOnly || !isLogPath(path) || type === 'configMap' || type === 'secret') return [];
      if (volume !== undefined && (seen.has(volume) || !seen.add(volume))) return [];
      const isShared = all.filter((mount) => mount.volume === volume).length > 1;
      return [{ path, range: pathRange, removals: isShared || !declared ? [removeRange] : [removeRange, declared.removeRange] }];
    }),
  );
}

/** Where the mount, and the volume that nothing else uses, stand on lines of their own. */
function withoutMount(removals: readonly (Range | undefined)[]): Fix[] | undefined {
  const edits = removals.flatMap((range) => (range ? [{ range, text: '' }] : []));
  return edits.length === removals.length ? [{ title: 'Drop the volume for logs', edits }] : undefined;
}
