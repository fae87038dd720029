import type { Range, StickyFact } from '../../../../rules/facts';
import type { Extraction, Language, SourceFile } from '../language';
import { type Directive, parseNginx } from './parse';

export const nginx: Language = {
  id: 'nginx',
  matches: (path) =>
    /(?:^|\/)(?:[\w.-]*nginx[\w.-]*\.(?:conf|template)|(?:nginx|conf\.d|sites-(?:available|enabled))\/(?:[\w.-]+\/)*[\w.-]+\.(?:conf|template|vhost|nginx)|sites-(?:available|enabled)\/[\w.-]+|[\w.-]+\.(?:nginx|nginxconf))$/i.test(
      path,
    ),
  extract,
  phraseBook: () => ({ readEnv: () => undefined, embedCommand: (text) => text, comment: { line: '#' } }),
};

function extract({ text }: SourceFile): Extraction {
  const { directives, error } = parseNginx(text);
  if (error) return /\{\{|\{%|<%/.test(text) ? { facts: [] } : { facts: [], parseError: error };
  return { facts: stickinessOf(text, directives) };
}

/** What ties clients to one server of an upstream; ranges are those of `text`. */
export function stickinessOf(text: string, directives: readonly Directive[] = parseNginx(text).directives): StickyFact[] {
  return upstreams(directives).flatMap((upstream) => readStickiness(text, upstream));
}

function upstreams(directives: readonly Directive[]): Directive[] {
  return directives.flatMap((directive) =>
    directive.name === 'upstream'
      ? [directive]
      : directive.name === 'http' || directive.name === 'stream'
        ? upstreams(directive.block ?? [])
        : [],
  );
}

/** What tells one client from another. */
const ofClient = /^\$(?:binary_remote_addr|remote_addr|cookie_\w+|http_x_forwarded_for|http_x_real_ip)$/;

/** `ip_hash`, `sticky` and `hash $remote_addr` of an upstream. Sources: nginx's ngx_http_upstream_module, nginx-sticky-module-ng. */
function readStickiness(text: string, upstream: Directive): StickyFact[] {
  return (upstream.block ?? [])
    .filter(
      ({ name, parameters }) =>
        name === 'ip_hash' || name === 'sticky' || (name === 'hash' && ofClient.test(parameters[0] ?? '')),
    )
    .map(({ name, parameters, range }) => ({
      kind: 'sticky',
      setting: name !== 'ip_hash' && parameters[0] ? `${name} ${parameters[0].replace(/=.*/s, '')}` : name,
      range: { start: range.start, end: range.end - 1 },
      removeRanges: [wholeLine(text, range)],
    }));
}

/** The line, where nothing else stands on it. */
function wholeLine(text: string, { start, end }: Range): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$)/.exec(text.slice(end, end + 500))?.[0];
  const isAlone = rest !== undefined && text.slice(lineStart, start).trim() === '';
  if (!isAlone) return { start, end: end + (/^[ \t]*/.exec(text.slice(end, end + 100))?.[0].length ?? 0) };
  return { start: lineStart, end: end + rest.length };
}
