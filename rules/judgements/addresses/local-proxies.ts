import { type ListenFact, literalNumber } from '../../facts';
import { isInside, joinFolder } from '../../paths';
import type { ProjectView } from '../../project';
import { buildContext } from '../containers/build-context';
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

/**
 * Whether an image brings settings of nginx by which that hands requests on to this port of its own container: the image's port is the proxy's,
 * and no platform routes to this one. `ADD nginx/default /etc/nginx/sites-enabled/`, `COPY rootfs /` with `rootfs/etc/nginx/conf.d/web.conf`.
 */
export function isProxiedInImage(port: number, project: ProjectView): boolean {
  const handsOn = new RegExp(
    `^\\s*(?:proxy_pass\\s+https?://|server\\s+)(?:127\\.0\\.0\\.1|localhost|\\[::1\\]):${port}\\b`,
    'm',
  );
  return project.facts('copy').some(({ file, fact: { sources, destination = '', from, stage } }) => {
    const isRoot = destination === '/';
    if (from !== undefined || !stage.final || !(isRoot || /^\/etc\/nginx(?:\/|$)/.test(destination))) return false;
    const context = buildContext(project, file);
    const paths = sources.map(({ text }) => joinFolder(context, text.replace(/^\//, '').replace(/\/?\*?$/, '')));
    return project.files.some(
      (other) =>
        (!isRoot || other.includes('/etc/nginx/')) &&
        paths.some((path) => path !== '' && (other === path || isInside(other, path))) &&
        handsOn.test(project.textOf(other, { start: 0, end: 200_000 })),
    );
  });
}

/** `UPSTREAM='http://localhost:8002' python -m proxy` in a start script: a process of the same container is told where this one listens. */
export function isKnownToNeighbour({ host, port }: Pick<ListenFact, 'host' | 'port'>, project: ProjectView): boolean {
  if (host?.kind !== 'literal' || !loopback.test(String(host.value))) return false;
  const told = new RegExp(`\\b[A-Z][A-Z_]+=["']?https?://(?:localhost|127\\.0\\.0\\.1):${literalNumber(port)}\\b`);
  return project.facts('command').some(({ fact }) => fact.origin !== 'package-script' && told.test(fact.text));
}
