/** A container image's name taken apart. */
export interface ImageReference {
  /** Without tag and digest: `node`, `ghcr.io/acme/api`. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
  /** A variable or template stands somewhere in it. */
  readonly dynamic: boolean;
}

const expression = /\$\{\{.*?\}\}|\{\{.*?\}\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+|<[^>]*>|%\([^)]*\)s?/g;

/** `[registry[:port]/]path[:tag][@digest]`, the grammar of distribution/reference; expressions may stand in any part. */
export function parseImageReference(text: string): ImageReference {
  // Expressions hold colons of their own (`${TAG:-latest}`): they are set aside while the parts are found.
  const masked = text.replace(expression, (match) => '\0'.repeat(match.length));
  const at = masked.indexOf('@');
  const colon = masked.slice(0, at < 0 ? undefined : at).lastIndexOf(':');
  const hasTag = colon > masked.lastIndexOf('/', at < 0 ? undefined : at);
  const nameEnd = hasTag ? colon : at < 0 ? text.length : at;
  return {
    name: text.slice(0, nameEnd),
    ...(hasTag && { tag: text.slice(colon + 1, at < 0 ? undefined : at) }),
    ...(at >= 0 && { digest: text.slice(at + 1) }),
    // A template's braces may hold white space, at which an instruction's words are cut.
    dynamic: masked.includes('\0') || masked.includes('{{'),
  };
}
