import { isSecretLikeName } from '../../../rules/judgements/credentials/secret-names';

/** Names of functions whose result shows nothing of what they got. */
export const hidesValue =
  /mask|redact|hash|sanit|obfus|scrub|omit|strip|hide|encrypt|digest|truncat|clean|filter|safe|pick|exclude|without/i;
/** Words that only lead to the value behind them. */
const leading = /(?:^|\s+)(?:with|is|was|are|to|for|of|as|using|by|and|via|from|=>?|->)$/i;
const enclosing: readonly (readonly [string, string])[] = [
  ["\\'", "\\'"],
  ['\\"', '\\"'],
  ["'", "'"],
  ['"', '"'],
  ['`', '`'],
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
];

/**
 * How a log text reads without the value that stood between two pieces of it: its label goes along (`token: `, `, token=`), and what
 * held or led to it. Texts are as written in the source, escapes included.
 * @returns how many characters of `before` to keep and how many of `after` to skip; undefined where no word would be left
 */
export function withoutValue(before: string, after: string): { readonly keep: number; readonly skip: number } | undefined {
  let head = before;
  let tail = after;
  for (const [open, close] of enclosing) {
    if (head.endsWith(open) && tail.startsWith(close)) {
      head = head.slice(0, -open.length);
      tail = tail.slice(close.length);
    }
  }
  head = withoutLabel(head);
  if (head.trim() === '' || /[.!?:]\s*$/.test(head)) tail = tail.replace(/^\s*[,;|]\s*/, '');
  if (head.trim() === '') {
    head = '';
    tail = tail.trimStart();
  }
  if (tail.trim() === '') {
    head = head.replace(/[\s,;:|=([{-]+$/, '');
    tail = '';
  } else if (/\s$/.test(head) && /^[\s,.;:)\]}]/.test(tail)) head = head.trimEnd();
  const words = (head + tail).replace(/\\./g, '').replace(/%\w|\$?\{[^}]*\}/g, '');
  return /[A-Za-z]/.test(words) || /%\w/.test(head + tail) ? { keep: head.length, skip: after.length - tail.length } : undefined;
}

/** The last word with those that tell what it is for. */
const secretName =
  /(?:(?:access|refresh|auth|api|bearer|user|secret|jwt|session|reset|new|the|with|using|client|private|authorization)\s+)*[A-Za-z][\w.-]*$/i;

/** Without `Token: `, `, api key=` or, of a label that says something else (`login: `), without its sign. */
function withoutLabel(text: string): string {
  const sign = /\s*(?:[:=]|=>|->)\s*$/.exec(text);
  if (!sign) return withoutLead(text);
  const labelled = text.slice(0, sign.index);
  const name =
    /(?:(?:access|refresh|auth|api|bearer|user|secret|jwt|session|reset|new|the|with|using|client|private|authorization)\s+)*[A-Za-z][\w.-]*$/i.exec(
      labelled,
    );
  if (!name || !isSecretLikeName(name[0].replace(/\s+/g, '_').replace(/_?header$/i, ''))) return labelled;
  const lead = labelled.slice(0, name.index);
  // `Bad signature for the token: `: the label ends a sentence that would break off without it.
  if (/\b(?:for|of|in|on|at|to|from|by|with|an?|the|no|bad|invalid|verification|verify)\s*$/i.test(lead)) return labelled;
  return lead.replace(/[,;|]?[ \t]*$/, (end) => (/^\s*$/.test(end) ? end : ''));
}

/** Without the `is` of `the password is `, the `, token` of `user %s, token ` and the `with token` of `reset of %s with token `. */
function withoutLead(text: string): string {
  let head = text.trimEnd();
  for (let found = leading.exec(head); found; found = leading.exec(head)) head = head.slice(0, found.index);
  const name = secretName.exec(head);
  const before =
    name && isSecretLikeName(name[0].replace(/\s+/g, '_').replace(/^(?:with|using|the)_/i, '')) ? head.slice(0, name.index) : '';
  const lead = /(?:[,;|]|\s(?:with|using|and|by))\s*$/i.exec(before);
  if (lead && lead.index > 0) return before.slice(0, lead.index);
  if (before !== '' && name && /^(?:with|using)\s/i.test(name[0])) return before.trimEnd();
  if (head === '') return '';
  return head.length < text.trimEnd().length ? `${head} ` : text;
}
