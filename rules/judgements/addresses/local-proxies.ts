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
