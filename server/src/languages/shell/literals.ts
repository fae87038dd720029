import type { Binding, LiteralFact, Place, SimpleCommand, Word } from '../../../../rules/facts';
import { isLiteralOfInterest } from '../../../../rules/literals';
import { pipedCredentials, registryClients } from './piped-credentials';

const place: Place = { scope: 'top', async: false };
/** `export A=b` and its kin take assignments as arguments. */
const declarers = new Set(['export', 'declare', 'typeset', 'readonly', 'local']);
const named = /^--?([A-Za-z][\w.-]*)$/;

interface Piece {
  readonly text: string;
  readonly range: Word['range'];
  readonly quoted?: Word['quoted'];
}

/** Literals that command lines hand to programs under a name: assignments, options, headers, credentials of `curl -u`, URLs. */
export function readLiterals(commands: readonly SimpleCommand[]): readonly LiteralFact[] {
  const facts: LiteralFact[] = [];
  const add = (piece: Piece, binding: Binding, name?: string, owner?: string) => {
    if (!isLiteralOfInterest(name, piece.text) || /^\$[\w({]/.test(piece.text)) return;
    facts.push({
      kind: 'literal',
      text: {
        kind: 'literal',
        value: piece.text,
        range: piece.range,
        slot: piece.range.end - piece.range.start === piece.text.length ? 'text' : 'none',
        ...(piece.quoted && { quoted: piece.quoted }),
      },
      binding,
      ...(name !== undefined && { name }),
      ...(owner !== undefined && { path: [owner] }),
      range: piece.range,
      place,
    });
  };
  for (const command of commands) {
    for (const { name, value } of command.assignments) if (!value.dynamic) add(value, 'variable', name);
    command.words.slice(1).forEach((word, index) => {
      if (!word.dynamic) readWord(command, word, command.words[index], add);
    });
  }
  for (const { word, start, end, binding, owner } of pipedCredentials(commands)) {
    add(partOf(word, start, end), binding, 'password', owner);
  }
  return facts;
}

function readWord(
  { program, words }: SimpleCommand,
  word: Word,
  before: Word | undefined,
  add: (piece: Piece, binding: Binding, name?: string, owner?: string) => void,
): void {
  const assignment = declarers.has(program) ? /^([A-Za-z_]\w*)=/.exec(word.text) : null;
  const header = /^([A-Za-z][\w-]*):\s+/.exec(word.text);
  const option = before && named.exec(before.text)?.[1];
  if (assignment) add(word.value ?? word, 'variable', assignment[1]);
  else if (word.value) add(word.value, 'argument', /^-*([\w.-]+)=/.exec(word.text)?.[1]);
  else if (program === 'curl' && (option === 'u' || option === 'user') && word.text.includes(':')) {
    add(partOf(word, word.text.indexOf(':') + 1), 'argument', 'password');
  } else if (header && (option === 'H' || option === 'header' || program === 'http')) {
    add(partOf(word, header[0].length), 'header', header[1]);
  } else if (program === 'sshpass' && /^-p.+/.test(word.text)) add(partOf(word, 2), 'argument', 'password', 'ssh');
  else if (/^(?:mysql|mysqldump|mariadb|mysqladmin)$/.test(program) && /^-p.+/.test(word.text))
    add(partOf(word, 2), 'argument', 'password', 'mysql');
  else if (option === 'p' && (program === 'sshpass' || registryClients.test(program))) {
    // `docker run -p 80:80` publishes a port, `docker compose -p` names a project.
    if (program === 'sshpass' || logsIn(words)) add(word, 'argument', 'password', program === 'sshpass' ? 'ssh' : program);
  } else if (registryClients.test(program) && /^-p./.test(word.text) && logsIn(words)) {
    add(partOf(word, 2), 'argument', 'password', program);
  } else if (option === 'a' && program === 'redis-cli') add(word, 'argument', 'password', 'redis');
  // `docker login --password-stdin ghcr.io`: a switch, and the registry.
  else if (option !== undefined && !/-stdin$/.test(option) && !word.text.startsWith('-') && before?.text.startsWith('--'))
    add(word, 'argument', option);
  else add(word, 'argument');
}

/** `docker login`, `helm registry login`. */
function logsIn(words: readonly Word[]): boolean {
  return words.slice(1, 3).some(({ text }) => text === 'login');
}

/** The word from a position of its text on; the whole word where quotes stand in between. */
function partOf(word: Word, from: number, to = word.text.length): Piece {
  const text = word.text.slice(from, to);
  const { start, end } = word.range;
  if (end - start === word.text.length) {
    return { text, range: { start: start + from, end: start + to }, ...(word.quoted && { quoted: word.quoted }) };
  }
  return { text, range: word.range };
}
