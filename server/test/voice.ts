import { rules } from '../../rules';

/** A message with its data filled in may name long paths and hosts; what we wrote ourselves must leave room for them. */
const longestMessage = 140;
const longestTitle = 70;
const roomForData = 10;
const hole = /\{(\w+)\}/g;

const verbs = new Set(
  `Acknowledge Add Allow Answer Attach Await Bind Build Call Check Close Commit Connect Copy Create Declare Define Delete Drop Enable End Exclude Exit Export
  Give Hand Import Install Keep Label Leave Let Limit List Listen Load Lock Log Make Mount Move Name Open Pass Pin Point Publish Put Raise Read Redact Refer
  Remove Rename Replace Require Restart Return Rethrow Run Send Set Share Start Stop Store Switch Take Tell Throw Turn Use Wait Warn Wrap Write`.split(
    /\s+/,
  ),
);

/** What is wrong with a rule's message as it is written, with its `{holes}`; empty where nothing is. */
export function faultsOfTemplate(template: string): string[] {
  const text = template.replace(hole, '');
  const length = text.length + roomForData * [...template.matchAll(hole)].length;
  return [
    ...faultsOfSentence(template),
    ...when(length > longestMessage, `${length} characters with its data`),
    ...when(/['"]/.test(text), 'straight quotes: ’ is the apostrophe, backticks hold code'),
    ...when(!/^[A-Z`{]/.test(template), 'begins with a small letter'),
    ...when(!/;/.test(template), 'says what is wrong or what to do, not both (two halves, `;` between)'),
    ...when(/;.*;/.test(template), 'more than two halves'),
    ...when(
      /\b(?:please|should|ought|must not|bad|wrong|never do|sorry|we|you are|your|don’t|can’t|isn’t|best practice|anti-pattern|dangerous)\b/i.test(
        text,
      ),
      'blames, begs or abbreviates',
    ),
  ];
}

/** What is wrong with a message as people see it. */
export function faultsOfMessage(ruleId: string, message: string): string[] {
  const templates = Object.values<string>(rules.find(({ id }) => id === ruleId)?.messages ?? {});
  const holes = templates.flatMap((template) => [...template.matchAll(hole)].map(([written]) => written));
  return [
    ...faultsOfSentence(message),
    ...when(
      holes.some((written) => message.includes(written)),
      'a hole with no data',
    ),
    ...when(/(?<!\/)\b(?:undefined|null|NaN)\b|\[object/.test(message), 'data that is none'),
    ...when(/``|\(\)(?=;)|,\s*[;,.]/.test(message.replace(/`[^`]+`/g, 'x')), 'data that is empty'),
    ...when(/^1 \w+s\b|\b1 other \w+s\b/.test(message), 'a plural of one'),
  ];
}

/** What is wrong with the title of a fix or suggestion. */
export function faultsOfTitle(title: string): string[] {
  const [first = ''] = title.split(' ');
  return [
    ...when(!verbs.has(first), `begins with no verb: ${first}`),
    ...when(/[.;:!]$/.test(title), 'ends like a sentence'),
    ...when(/\s{2}|^\s|\s$/.test(title), 'stray white space'),
    ...when(/\{\w+\}|\bundefined\b|''|""/.test(title), 'data that is none'),
    ...when(title.length > longestTitle, `${title.length} characters`),
  ];
}

function faultsOfSentence(text: string): string[] {
  return [
    ...when(!/[^.]\.$/.test(text), 'no full stop at the end'),
    ...when(/[.?!]\s+[A-Z]/.test(text), 'more than one sentence'),
    ...when(/\s{2}|^\s|\s$|\s[,;]|\s\.$/.test(text), 'stray white space'),
    ...when(/!\s|!$/.test(text), 'shouts'),
  ];
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : [];
}
