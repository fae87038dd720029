import type { CommandFact } from '../../facts';
import { isInside, joinFolder } from '../../paths';
import type { ProjectView } from '../../project';

/**
 * Whether a step of GitHub Actions works in a folder that its job checked another repository out into (`actions/checkout` with `repository:`),
 * where this one's manifests say nothing.
 */
export function isInOtherCheckout({ job, cwd }: Pick<CommandFact, 'job' | 'cwd'>, file: string, project: ProjectView): boolean {
  if (job === undefined || cwd === undefined) return false;
  const nearest = project
    .factsIn(file, 'ci-action')
    .filter((fact) => fact.job === job && /^actions\/checkout$/i.test(fact.action))
    .map(({ inputs }) => ({ folder: joinFolder('', inputs.path?.value ?? ''), repository: inputs.repository?.value }))
    .filter(({ folder }) => isInside(cwd, folder))
    .reduce<Checkout | undefined>((best, next) => (best && best.folder.length > next.folder.length ? best : next), undefined);
  // An expression is most often this repository's own fork: `github.event.pull_request.head.repo.full_name`.
  return nearest?.repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(nearest.repository);
}

interface Checkout {
  readonly folder: string;
  readonly repository: string | undefined;
}
