/** What a file says of itself in the comment that it opens with. */

/** Comment lines before the first that does something; what only opens a YAML file (`---`, `version:`, `name:`) is passed. */
function headComment(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) lines.push(line.replace(/^#+!?\s?/, ''));
    else if (line.trim() === '') lines.push('');
    else if (!/^(?:---|(?:version|name):)/.test(line)) break;
  }
  return lines.join('\n');
}

const notProduction =
  /\b(?:not|never|\w+n't|no)\b(?:\s+\w+){0,5}?\s+(?:for|in|on)\s+(?:(?:a|any|the|your)\s+)?prod(?:uction)?\b|\bnon-production\b/i;
const place = '(?:environments?|stacks?|set-?up|deployments?|instances?|use|usage|purposes|only|containers?|images?|work)';
const forDevelopment = new RegExp(
  [
    `\\b(?:for|during|in) (?:your |the )?(?:local )?(?:development|debugging)\\b`,
    `\\b(?:for|during) local (?:dev|testing|use|work)\\b`,
    `\\b(?:local|development|dev|developers?'?) ${place}\\b`,
    `\\b(?:local development|local-dev|development[- ]only)\\b`,
    `\\b(?:set-?up|services|stack|databases?|containers?|emulators?|compose file|docker[- ]?compose|only|used) for (?:the |our |running )?(?:[\\w-]+ ){0,3}test(?:s|ing)\\b`,
    `\\b(?:docker[- ]?compose|compose file|Dockerfile) for (?:dev|(?:local )?development|developers)\\b`,
  ].join('|'),
  'i',
);
/** `This Dockerfile is used for local development (via compose.yml) only.` */
const servesOnlyDevelopers =
  /\bth(?:is|e) (?:docker\s?file|image|container|compose file|stack)\b[^.;]{0,20}\bfor local (?:development|testing)(?: \([^()]*\))? only\b/i;
/** Advice, and what speaks of other files as well. */
const ofAnother =
  /\bprod(?:uction)?\b|\.ya?ml\b|--(?:profile|target)\b|\b(?:both|if|(?<!local )use|run|see|set|uncomment|change|override)\b|^(?:for|in|during) [\w ]{1,30}[,:]/i;

/**
 * Whether the head of a file says that it serves developers: `for local development`, `do not use this in production`. What it advises for
 * development (`For development, use compose.dev.yml`) says nothing of itself.
 */
export function saysDevelopment(text: string): boolean {
  const sentences = headComment(text)
    .replace(/^ *[-*•] .*$/gm, '')
    .replace(/^ *[#*=~-]{3,} *$/gm, '')
    .replace(/\s*\([^()]*\)/g, '')
    .split(/\n\s*\n/)
    .filter((paragraph) => !/\b(?:copyright|licen[cs]ed?|SPDX)\b/i.test(paragraph))
    .flatMap((paragraph) => paragraph.replace(/\n\s*/g, ' ').split(/(?<=[.!?;])\s+/))
    .filter((sentence) => !/^\s*(?:\w+:)?\s*$/.test(sentence));
  return sentences.some(
    (sentence, index) =>
      notProduction.test(sentence) ||
      servesOnlyDevelopers.test(sentence) ||
      (forDevelopment.test(sentence) && !ofAnother.test(sentence) && (index === 0 || /\b(?:this|these|only)\b/i.test(sentence))),
  );
}
