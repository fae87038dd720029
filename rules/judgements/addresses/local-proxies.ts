import { type ListenFact, literalNumber } from '../../facts';
import type { ProjectView } from '../../project';
import { isDevelopmentName } from '../development/development';

/** Hosts that only the machine itself reaches. */
export const loopback = /^(?:127(?:\.\d{1,3}){3}|localhost|\[?::1\]?)$/i;

/** Whether a web server of the repository's own that hands requests on to this machine stands before its processes. */
export function hasProxyBeside(project: ProjectView): boolean {
  return project.files.some(
    (file) =>
      /nginx|\.conf(?:\.\w+)?$|(?:^|\/)Caddyfile/i.test(file) &&
      !isDevelopmentName(file) &&
      /^\s*(?:proxy_pass\s+\w+:\/\/|server\s+|reverse_proxy\s+(?:\S+\s+)?)(?:127\.0\.0\.1|localhost):/m.test(
        project.textOf(file, { start: 0, end: 200_000 }),
      ),
  );
}

/** `UPSTREAM='http://localhost:8002' python -m proxy` in a start script: a process of the same container is told where this one listens. */
export function isKnownToNeighbour({ host, port }: Pick<ListenFact, 'host' | 'port'>, project: ProjectView): boolean {
  if (host?.kind !== 'literal' || !loopback.test(String(host.value))) return false;
  const told = new RegExp(`\\b[A-Z][A-Z_]+=["']?https?://(?:localhost|127\\.0\\.0\\.1):${literalNumber(port)}\\b`);
  return project.facts('command').some(({ fact }) => fact.origin !== 'package-script' && told.test(fact.text));
}
