import type { WorkloadFact } from '../../../../rules/facts';
import { folderOf, inFolder, nameOf } from '../../../../rules/paths';
import type { Located } from '../../../../rules/project';

/**
 * Compose services that extend a service of another file, with what they take over from it, and those that are built by a Dockerfile of another
 * spelling. What has a range of its own (ports, names, volumes) is judged where it is written and not taken over.
 * Source: https://docs.docker.com/reference/compose-file/services/#extends
 */
export function settleServices(
  workloads: readonly Located<WorkloadFact>[],
  hasFile: (path: string) => boolean,
): ReadonlyMap<WorkloadFact, WorkloadFact> {
  const byPlace = new Map(workloads.map(({ file, fact }) => [`${file}\0${fact.name}`, fact]));
  const settled = new Map<WorkloadFact, WorkloadFact>();
  const settle = (fact: WorkloadFact, passed: ReadonlySet<WorkloadFact>): WorkloadFact => {
    const base = fact.base && byPlace.get(`${fact.base.file}\0${fact.base.service}`);
    if (!base || passed.has(base)) return fact;
    const from = settle(base, new Set([...passed, fact]));
    const { build = from.build, healthcheck, envFile } = fact;
    return {
      ...fact,
      ...(build && { build }),
      healthcheck: healthcheck === true || from.healthcheck === true,
      ...((envFile || from.envFile) && { envFile: true }),
    };
  };
  for (const { fact } of workloads) {
    const own = fact.base ? settle(fact, new Set([fact])) : fact;
    const dockerfile = own.build && foundAs(own.build, hasFile);
    if (dockerfile !== undefined) settled.set(fact, { ...own, build: { ...own.build, dockerfile } });
    else if (fact.base) settled.set(fact, own);
  }
  return settled;
}

/**
 * Where no `Dockerfile` stands, builders take `dockerfile`, and Podman a `Containerfile`.
 * Source: https://github.com/docker/buildx/blob/master/build/opt.go, https://docs.podman.io/en/latest/markdown/podman-build.1.html
 */
function foundAs(
  { dockerfile = '' }: NonNullable<WorkloadFact['build']>,
  hasFile: (path: string) => boolean,
): string | undefined {
  if (nameOf(dockerfile) !== 'Dockerfile' || hasFile(dockerfile)) return undefined;
  return ['dockerfile', 'Containerfile'].map((name) => inFolder(folderOf(dockerfile), name)).find(hasFile);
}
