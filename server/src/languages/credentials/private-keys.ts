import type { CredentialFact } from '../../../../rules/facts';

/** The header of RFC 7468 and of OpenSSH and PGP, up to the end of the block where it has one. */
const block = /-----BEGIN ((?:[A-Z\d]+ )*PRIVATE KEY(?: BLOCK)?)-----(?<body>[\s\S]{0,20000}?)(?:-----END \1-----|$(?![\s\S]))/g;

/** PEM private keys with their body; a header alone, as parsers and documentation write it, is none. */
export function privateKeys(text: string): CredentialFact[] {
  const found: CredentialFact[] = encodedKeys(text);
  if (!text.includes('PRIVATE KEY')) return found;
  for (const match of text.matchAll(block)) {
    if (!hasKeyMaterial(match.groups?.body ?? '')) continue;
    const end = match.index + match[0].length;
    found.push({ kind: 'credential', type: 'private-key', provider: match[1] as string, range: { start: match.index, end } });
  }
  return found;
}

/** `-----BEGIN ` in base64, as variables hold a block in one line. */
const encoded = /(?<![A-Za-z\d+/=])LS0tLS1CRUdJTi[A-Za-z\d+/]{200,}={0,2}(?![A-Za-z\d+/=])/g;

function encodedKeys(text: string): CredentialFact[] {
  if (!text.includes('LS0tLS1CRUdJTi')) return [];
  return [...text.matchAll(encoded)].flatMap(({ 0: match, index }): CredentialFact[] => {
    const [, provider, body = ''] =
      /^-----BEGIN ((?:[A-Z\d]+ )*PRIVATE KEY)-----([\s\S]*)/.exec(Buffer.from(match, 'base64').toString('latin1')) ?? [];
    if (provider === undefined || !hasKeyMaterial(body.replace(/-----END[\s\S]*/, ''))) return [];
    return [{ kind: 'credential', type: 'private-key', provider, range: { start: index, end: index + match.length } }];
  });
}

/**
 * Enough base64 for a key. In source the lines may be joined by `\n`, quotes and pluses; ellipses and templates are placeholders.
 */
function hasKeyMaterial(body: string): boolean {
  // A constant for the header and the next one for the end.
  if (/\w\s+=\s+["'`]/.test(body)) return false;
  if (
    /\.{3}|…|\$\{|\{\{|<[a-z]|\*{3}|x{8,}|YOUR|EXAMPLE/i.test(
      body.replace(/^(?:Proc-Type|DEK-Info|Version|Comment|Hash):.*$/gm, ''),
    )
  )
    return false;
  const material = body
    .replace(/^\s*(?:Proc-Type|DEK-Info|Version|Comment|Hash):.*$/gm, '')
    .replace(/\\[nrt]|["'`+,;()\s\\#*|]|\/\/ /g, '');
  return /^[A-Za-z\d+/=]{16,}$/.test(material) && !/^(.)\1*=*$/.test(material);
}
