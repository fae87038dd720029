import type { WorkloadFact } from '../../../../rules/facts';
import type { Located } from '../../../../rules/project';

/**
 * Compose services that extend a service of another file, with what they take over from it. What has a range of its own
 * (ports, names, volumes) is judged where it is written and not taken over.
 * Source: https://docs.docker.com/reference/compose-file/services/#extends
 */
export function inheritServices(workloads: readonly Located<WorkloadFact>[]): ReadonlyMap<WorkloadFact, WorkloadFact> {
  const byPlace = new Map(workloads.map(({ file, fact }) => [`${file}\0${fact.name}`, fact]));
  const heirs = new Map<WorkloadFact, WorkloadFact>();
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
  for (const { fact } of workloads) if (fact.base) heirs.set(fact, settle(fact, new Set([fact])));
  return heirs;
}
