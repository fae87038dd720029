import type { AttachedServiceFact, EnvDeclarationFact, Fact } from '../../../../rules/facts';
import { type DataNode, get, items } from '../data/node';
import { asScalar, innerRange, scalarOf } from '../data/scalars';
import type { ConfigFormat } from './format';
import { folderIn, keyedVariable, platformCommand, platformImage, platformVolume, platformWorkload } from './platform';

/** Render's blueprint. Source: https://render.com/docs/blueprint-spec */
export const render: ConfigFormat = {
  matches: (path) => /(?:^|\/)render\.ya?ml$/.test(path),
  read({ path }, root) {
    const projects = items(get(root, 'projects')).flatMap((project) => items(get(project, 'environments')));
    return [root, ...projects].flatMap((from) => [
      ...items(get(from, 'services')).flatMap((service) => readService(path, service)),
      ...items(get(from, 'envVarGroups')).flatMap((group) => variables(group, scalarOf(group, 'name') ?? '')),
      ...items(get(from, 'databases')).map((database) => attached('postgres', database)),
    ]);
  },
};

function readService(path: string, service: DataNode): Fact[] {
  const type = scalarOf(service, 'type') ?? 'web';
  const name = asScalar(get(service, 'name'));
  const scope = name?.source.text ?? type;
  if (type === 'redis' || type === 'keyvalue') return [attached('redis', service)];
  const isStatic = type === 'static' || (scalarOf(service, 'runtime') ?? scalarOf(service, 'env')) === 'static';
  const folder = folderIn(path, scalarOf(service, 'rootDir') ?? '.');
  const setting = { name: scope, ...(folder !== undefined && { cwd: folder }) };
  const replicas = asScalar(get(service, 'numInstances'));
  return [
    ...(['startCommand', 'dockerCommand'] as const).flatMap((key) =>
      platformCommand(get(service, key), type === 'cron' ? 'admin' : 'start', setting),
    ),
    ...platformCommand(get(service, 'preDeployCommand'), 'release', setting),
    ...platformCommand(get(service, 'initialDeployHook'), 'admin', setting),
    ...platformCommand(get(service, 'buildCommand'), 'build', setting),
    ...variables(service, scope),
    ...platformImage(get(service, 'image', 'url'), scope),
    ...(isStatic
      ? []
      : [
          platformWorkload(scope, type, service, {
            ...(name && { nameRange: innerRange(name) }),
            volumes: platformVolume(get(service, 'disk'), { source: 'name', target: 'mountPath' }),
            ...(replicas && typeof replicas.value === 'number' && { replicas: replicas.value, replicasRange: replicas.range }),
          }),
        ]),
  ];
}

function variables(from: DataNode, scope: string): EnvDeclarationFact[] {
  return items(get(from, 'envVars')).flatMap((item) => keyedVariable(item, { name: 'key' }, scope));
}

function attached(service: string, { range }: DataNode): AttachedServiceFact {
  return { kind: 'attached-service', service, range };
}
