import type { InstructionFact, Range, WorkloadFact, WorkloadVolume } from '../facts';
import {
  dockerfileOf,
  enumerateServices,
  isDatabaseFolder,
  listensAsDatabase,
  runsApp,
  servicesWith,
} from '../judgements/containers/app-workloads';
import { finalInstructions, isOfPipeline } from '../judgements/containers/image-stages';
import { makesDatabase, makesProxy } from '../judgements/containers/made-images';
import { isProductionStack } from '../judgements/containers/production-stacks';
import { isDevelopmentName } from '../judgements/development/development';
import { isLogName, isLogPath } from '../judgements/runtime/log-paths';
import { folderOf, joinFolder, nameOf } from '../paths';
import { literally } from '../patterns';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';
import { wholeLines } from '../whole-lines';

const deployment = (volume: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers:\n        - name: web\n          image: ghcr.io/acme/web:1.4.2\n          volumeMounts:\n            - name: uploads\n              mountPath: /app/uploads\n      volumes:\n        - name: uploads\n${volume}`;

/** Kinds whose pods come and go and stand for one another. */
const replaceable = /^(?:Deployment|ReplicaSet|ReplicationController|Rollout|DeploymentConfig|Service)$/;
const onNode = /^(?:Pod|Job|CronJob)$/;
/** Sockets, devices, settings and the kernel's sources of the machine: no data of the app. Images keep their app in `/usr/src/app`. */
const ofMachine =
  /^\/(?:dev|proc|sys|run|boot)(?:\/|$)|^\/var\/run(?:\/|$)|\.sock$|^\/etc(?:\/|$)|^\/lib\/modules|^\/usr\/(?:share|local\/share|lib|src(?=\/?$|\/(?:linux|kernels)))(?:[/-]|$)|ca-certificates|(?:^|\/)\.(?:ssh|aws|kube|docker|gitconfig|npmrc|config)(?:\/|$)/;
/** What a build or a package manager fills, and scratch. */
const refillable =
  /(?:^|\/)\.cache\/|(?:^|\/)(?:node_modules|\.next|\.nuxt|\.turbo|\.angular|\.yarn|\.pnpm-store|pnpm-store|\.npm|\.cache|cache|\.venv|venv|site-packages|__pycache__|vendor|bundle|gems|\.bundle|\.m2|\.gradle|\.cargo|target|go|pkg\/mod|_build|deps|dist|build|coverage|tmp|temp|static|static-?files|static[_-](?:root|volume)|sockets?)\/?$/i;
const configFile =
  /\.(?:conf|cnf|cfg|ini|ya?ml|json|toml|properties|xml|env|pem|crt|cer|key|p12|pfx|jks|js|cjs|mjs|ts|py|rb|php|sh|sql|html|css|tmpl|template|lock|md|txt)$|(?:^|\/)\.?(?:config|conf|configs|certs?|ssl|secrets?|keys|credentials)\/?$/i;
/** Keys and certificates, by the last part of a path or the name of a volume: `certifi_ca_bundle`, `ssh_key`, `truststore`. */
const keyName =
  /(?:^|[/_-])(?:certs?|certificates|ca[-_]?(?:bundle|certs?)|(?:trust|key)-?store|keyring|(?:ssh|host|gpg|signing|tls|jwt)[-_]?keys?)\/?$/i;
/** Where a deploy lays the settings of an image: `/conf/stack`, `/etc/web/certs`. */
const configFolder = /(?:^|\/)(?:conf|conf\.d|config|configs|settings|certs?)\//i;
const source =
  /^(?:src|source|app|apps|lib|libs|code|packages|server|client|api|web|backend|frontend|service|services|worker|public|views|templates|pages|components|migrations|prisma|scripts|bin|tests?|spec|e2e|locales|i18n|proto|docs?)$/i;
const dataName =
  /^(?:data|db|database|uploads?|uploaded|storage|media|files|attachments|images|assets-data|state|var|backups?|sessions?|persist\w*|volumes?|mnt)$/i;

export default defineRule({
  id: 'no-local-volume',
  factor: 'processes',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'suggest',
  languages: ['k8s', 'compose', 'docker'],
  title: 'Data on a local volume',
  docs: {
    what: 'Reports an app that keeps data on its host or on a volume of its own: hostPath, a PersistentVolumeClaim of a Deployment, a writable compose volume, `VOLUME` in its image.',
    why: 'Processes share nothing and keep nothing. Data on a local volume is seen by the processes of one machine only, so that the app can neither scale out nor move; what must last belongs in a backing service such as a database or an object store.',
    examples: [
      {
        bad: { 'web.yaml': deployment('          hostPath:\n            path: /srv/uploads\n') },
        good: { 'web.yaml': deployment('          emptyDir: {}\n') },
      },
      {
        bad: {
          'docker-compose.yml':
            'services:\n  web:\n    build: .\n    volumes:\n      - uploads:/app/uploads\nvolumes:\n  uploads:\n',
        },
        good: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    environment:\n      UPLOADS_URL:\n' },
      },
      {
        bad: { Dockerfile: 'FROM node:22-slim\nVOLUME /app/uploads\nCMD ["node", "server.js"]\n' },
        good: { Dockerfile: 'FROM node:22-slim\nCMD ["node", "server.js"]\n' },
      },
    ],
    fixSafety:
      'Removing VOLUME is suggested only: what the app writes there must go to a backing service first, for now it is gone with the container.',
    whenNotToUse: 'A store that you run yourself keeps its data on volumes by design; give it a StatefulSet.',
    related: ['kube-linter sensitive-host-mounts', 'Checkov CKV_K8S_26'],
  },
  messages: {
    host: 'Data of {name} lies on one node ({path}); keep it in a backing service, so that any process on any node can serve it.',
    claim: 'Data of {name} lies on a volume of its own; keep it in a backing service, so that every replica shares it.',
    compose:
      'Service {name} keeps data in {path} of a local volume; keep it in a backing service, so that every process shares it.',
    platform:
      'Data of {name} lies on a disk of one machine ({path}); keep it in a backing service, so that every process shares it.',
    shared:
      'Services {name} keep data in {path} of a local volume; keep it in a backing service, so that every process shares it.',
    image: 'The image keeps data in a volume at {path}; keep it in a backing service, so that every process shares it.',
  },
  on: {
    workload(fact, { file, project, report }) {
      if (fact.development) return;
      if (fact.format === 'compose') {
        if (!fact.build || !isBuiltHere(fact, file, project) || !isProductionStack(file, project)) return;
        const dockerfile = dockerfileOf(project, file, fact);
        if (dockerfile !== undefined && makesDatabase(project, dockerfile)) return;
        const isProxy = dockerfile !== undefined && makesProxy(project, dockerfile);
        for (const volume of fact.volumes) {
          if (!keepsData(volume, file, fact, project) || (isProxy && isOfAnother(volume, fact, file, project))) continue;
          const sharing = servicesWith(volume.range, file, project);
          const [plainest, ...variants] = variantsOf(volume, fact, file, project);
          if (sharing[0] !== fact || (plainest && plainest.file !== file)) continue;
          const [first, ...others] = mountsOf(volume, file, project);
          if (first && first.start !== volume.range.start) continue;
          report({
            at: volume.range,
            message: sharing.length > 1 ? 'shared' : 'compose',
            data: { name: enumerateServices(sharing), path: volume.target ?? '' },
            related: [
              ...variants.map((other) => ({ ...other, message: 'It is kept on a volume here too.' })),
              ...others.map((range) => ({ file, range, message: 'The same volume is mounted here.' })),
            ],
          });
        }
        return;
      }
      if (fact.format === 'platform') {
        if (replicates(file, project)) return;
        for (const volume of fact.volumes) {
          const path = volume.target ?? '';
          if (isLogPath(path) || refillable.test(path) || configFile.test(path) || isOfKeys(volume)) continue;
          if (isOfReplica(path, file, project)) continue;
          report({ at: volume.range, message: 'platform', data: { name: fact.name, path } });
        }
        return;
      }
      for (const { volume, path } of mounted(fact)) {
        if (isLogPath(path) || refillable.test(path) || isDatabaseFolder(path)) continue;
        const at = volume.typeRange ?? volume.range;
        if (volume.type === 'hostPath' && (replaceable.test(fact.type) || onNode.test(fact.type))) {
          if (ofMachine.test(volume.source ?? '') || configFile.test(volume.source ?? '')) continue;
          report({ at, message: 'host', data: { name: fact.name, path: volume.source ?? path } });
        } else if (volume.type === 'persistentVolumeClaim' && replaceable.test(fact.type)) {
          if (isReadByAll(volume.source, file, project)) continue;
          report({ at, message: 'claim', data: { name: fact.name } });
        }
      }
    },
    instruction(fact, { file, project, report }) {
      if (fact.keyword !== 'VOLUME' || !isInAppImage(fact, file, project)) return;
      for (const { text: written, range, dynamic } of fact.arguments) {
        // `VOLUME ['/data']`, which Docker takes for plain words.
        const text = written.replace(/^\[?['"]|['"]?,?\]?$/g, '');
        if (dynamic || refillable.test(text) || configFile.test(text) || ofMachine.test(text) || isDatabaseFolder(text)) continue;
        if (holdsSettings(text, file, project) || isWorkingFolder(text, file, project)) continue;
        if (keyName.test(text) || isOfReplica(text, file, project)) continue;
        if (/^\/(?:var\/)?tmp\//.test(text) || configFolder.test(text) || isMountedForLogs(text, file, project)) continue;
        const lines = fact.arguments.length === 1 ? wholeLines(project, file, fact.range) : undefined;
        const suggest = lines && [{ title: 'Remove VOLUME', edits: [{ range: lines, text: '' }] }];
        report({ at: range, message: 'image', data: { path: text }, suggest });
      }
    },
  },
});

/** The folder that the service is built from is here. A stack that is copied from another product builds from folders which only that has. */
function isBuiltHere({ build }: WorkloadFact, file: string, project: ProjectView): boolean {
  const context = build?.context;
  if (context === undefined || context === folderOf(file) || !project.apps.some(({ manifests }) => manifests.length > 0))
    return true;
  return project.list(context).length > 0;
}

/** `WORKDIR /app` and `VOLUME /app`: the source is mounted there. */
function isWorkingFolder(path: string, file: string, project: ProjectView): boolean {
  const folder = finalInstructions(project, file, 'WORKDIR').at(-1)?.arguments[0]?.text;
  return folder?.replace(/\/$/, '') === path.replace(/\/$/, '') && !dataName.test(nameOf(path));
}

/** `CMD ["bridge", "/data/config.yml"]`: the folder is mounted with the settings in it. */
function holdsSettings(folder: string, file: string, project: ProjectView): boolean {
  return project
    .factsIn(file, 'command')
    .filter(({ origin }) => origin === 'docker-cmd' || origin === 'docker-entrypoint')
    .flatMap(({ text }) => text.split(/[\s"',=[\]]+/))
    .some((word) => word.startsWith(`${folder.replace(/\/$/, '')}/`) && configFile.test(word));
}

/** Logs on a volume are told of where a service mounts it. */
function isMountedForLogs(path: string, dockerfile: string, project: ProjectView): boolean {
  return (
    isLogPath(path) &&
    project
      .facts('workload')
      .some(
        ({ file, fact }) =>
          fact.volumes.some(({ target }) => target === path) && dockerfileOf(project, file, fact) === dockerfile,
      )
  );
}

/** The files that a proxy hands out are told of at the service that writes them. */
function isOfAnother({ type, source: from }: WorkloadVolume, own: WorkloadFact, file: string, project: ProjectView): boolean {
  if (type !== 'named' || from === undefined) return false;
  return project
    .factsIn(file, 'workload')
    .some((other) => other !== own && other.build && other.volumes.some((volume) => volume.source === from && !volume.readOnly));
}

/** A claim of the same folder that nobody writes to: every replica reads the same. */
function isReadByAll(claim: string | undefined, file: string, project: ProjectView): boolean {
  if (claim === undefined) return false;
  const beside = project.files.filter((other) => folderOf(other) === folderOf(file) && /\.ya?ml$/.test(other));
  return beside
    .flatMap((other) => project.textOf(other).split(/^---.*$/m))
    .some((object) => {
      const isClaim = /^kind:\s*PersistentVolumeClaim\b/m.test(object) && object.split(/\s+/).includes(claim);
      return isClaim && /\bReadOnlyMany\b/.test(object) && !/\bReadWrite\w+\b/.test(object);
    });
}

function isOfKeys({ source: from = '', target = '' }: WorkloadVolume): boolean {
  return keyName.test(target) || keyName.test(from);
}

/**
 * A copy of what a backing service has, which is fetched again where it is lost: a program keeps a database of libSQL there and names the
 * service that it is synced with.
 */
function isOfReplica(path: string, file: string, project: ProjectView): boolean {
  if (path.length < 2) return false;
  const kept = new RegExp(`file:(?://)?${literally(path)}/|["'\`](?://)?${literally(path)}/[\\w.-]+\\.(?:db|sqlite3?)\\b`);
  return project.files.some((other) => {
    if (other === file || !/\.(?:[cm]?[jt]sx?|py)$/.test(other)) return false;
    const text = project.textOf(other);
    return /\bsync(?:Url|_url)\s*[:=]/.test(text) && kept.test(text);
  });
}

/** LiteFS copies the database on the disk to every machine. */
function replicates(file: string, project: ProjectView): boolean {
  const folder = folderOf(file);
  return ['', ...project.list(folder)].some((name) => project.exists(joinFolder(joinFolder(folder, name), 'litefs.yml')));
}

/** The same data of the same service in variants of a compose file, the one with the plainest name first. */
function variantsOf({ target }: WorkloadVolume, { name }: WorkloadFact, file: string, project: ProjectView) {
  const folder = folderOf(file);
  return project
    .facts('workload')
    .filter(({ file: other, fact }) => {
      const isBeside = folderOf(other) === folder;
      return (
        isBeside &&
        fact.name === name &&
        fact.format === 'compose' &&
        fact.build &&
        !fact.development &&
        isProductionStack(other, project)
      );
    })
    .flatMap(({ file: other, fact }) =>
      fact.volumes
        .filter((volume) => volume.target === target && keepsData(volume, other, fact, project))
        .map(({ range }) => ({ file: other, range })),
    )
    .toSorted((one, other) => one.file.length - other.file.length);
}

/** A web process and its worker are each told of. */
const pair = 2;

/** Where services of a file keep data on one and the same named volume, in its order, if they are many; they have one cause. */
function mountsOf({ type, source: from }: WorkloadVolume, file: string, project: ProjectView): Range[] {
  if (type !== 'named' || from === undefined) return [];
  const mounts = project
    .factsIn(file, 'workload')
    .filter(({ format, build, development }) => format === 'compose' && build && !development)
    .flatMap((service) => service.volumes.filter((volume) => volume.source === from && keepsData(volume, file, service, project)))
    .map(({ range }) => range)
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start }, index, all) => start !== all[index - 1]?.start);
  return mounts.length > pair ? mounts : [];
}

/** Volumes that a container of the app can write to, once each. */
function mounted({ volumes, containers }: WorkloadFact): { volume: WorkloadVolume; path: string }[] {
  return volumes.flatMap((volume) => {
    if (volume.readOnly) return [];
    const mount = containers
      .filter((container) => runsApp(container) && !listensAsDatabase(container))
      .flatMap(({ mounts }) => mounts)
      .find((candidate) => candidate.volume === volume.name && !candidate.readOnly);
    return mount ? [{ volume, path: mount.path }] : [];
  });
}

/** A writable volume, and neither the source itself, its settings nor what a build fills. */
function keepsData(volume: WorkloadVolume, file: string, service: WorkloadFact, project: ProjectView): boolean {
  const { type, target, readOnly } = volume;
  const from = volume.source && withDefaults(volume.source);
  if (readOnly || target === undefined || (type !== 'named' && type !== 'bind')) return false;
  if (isLogPath(target) || (from !== undefined && isLogName(from))) return false;
  if (refillable.test(target) || configFile.test(target) || ofMachine.test(target) || isDatabaseFolder(target)) return false;
  if (isStaticRoot(target, project) || isOfKeys(volume) || isOfReplica(target, file, project)) return false;
  if (type === 'named' || from === undefined) return true;
  if (from.startsWith('$') || from.startsWith('~')) return !isSourceName(from) && !ofMachine.test(from) && !configFile.test(from);
  if (ofMachine.test(from) || configFile.test(from)) return false;
  return from.startsWith('.') ? !isOwnSource(from, file, service, project) : true;
}

/** `STATIC_ROOT = BASE_DIR / "public_collected"`: what Django collects anew with every release. */
function isStaticRoot(target: string, project: ProjectView): boolean {
  const root = new RegExp(`^STATIC_ROOT\\s*=.*["'/]${literally(nameOf(target))}["']`, 'm');
  return project.files.some((file) => /settings[^/]*(?:\/[^/]+)?\.py$/.test(file) && root.test(project.textOf(file)));
}

/** `${DATA:-./data}/uploads` is `./data/uploads` where nobody says otherwise. */
function withDefaults(path: string): string {
  return path.replace(/\$\{\w+:?-([^${}]*)\}/g, '$1');
}

/** A folder of the repository that is mounted over its copy in the image. */
function isOwnSource(from: string, file: string, { build }: WorkloadFact, project: ProjectView): boolean {
  const base = folderOf(file);
  const path = joinFolder(base, from);
  const context = build?.context ?? base;
  if (/^[./]*$/.test(from) || path === context || context.startsWith(`${path}/`)) return true;
  const name = nameOf(path);
  if (dataName.test(name)) return false;
  const isIn = (other: string) => other === path || other.startsWith(`${path}/`);
  return (
    source.test(name) ||
    project.files.some((other) => isIn(other) && project.roleOf(other) !== 'config') ||
    hasFiles(project, path)
  );
}

function isSourceName(from: string): boolean {
  return source.test(nameOf(from)) || /^\$\{?PWD\}?\/?$/.test(from);
}

function hasFiles(project: ProjectView, folder: string): boolean {
  return project.list(folder).some((name) => !/^\.(?:git)?(?:keep|ignore)$/.test(name));
}

/** In the image that is shipped: the last stage, or one that it builds on. */
function isInAppImage({ stage }: InstructionFact, file: string, project: ProjectView): boolean {
  const kind = project.appOf(file)?.kind;
  if (
    !stage ||
    isDevelopmentName(file) ||
    isOfPipeline(file, project) ||
    kind === 'cli' ||
    kind === 'frontend' ||
    makesDatabase(project, file)
  )
    return false;
  const stages = project.factsIn(file, 'image').filter(({ use }) => use === 'from');
  let current = stages.find(({ stage: candidate }) => candidate?.final);
  for (let depth = 0; current && depth < 20; depth++) {
    if (current.stage?.index === stage.index) return !(current.stage.name && isDevelopmentName(current.stage.name));
    const base: string | undefined = current.local ? current.name : undefined;
    current = base === undefined ? undefined : stages.find((candidate) => candidate.stage?.name === base);
  }
  return false;
}
