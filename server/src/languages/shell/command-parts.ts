import type { Assignment, CommandArgument, Redirection, Word } from 'unbash';
import type { Redirect, SimpleCommand } from '../../../../rules/facts';
import { MappedText } from '../mapped-text';
import { type Token, tokenOf } from './words';

/** A word of a command, or an assignment that is an argument of it (`export A=b`). */
export function argumentToken(argument: CommandArgument, source: MappedText): Token {
  if (argument.type === 'Word') return tokenOf(argument, source);
  const value: Word | undefined = argument.value.type === 'Word' ? argument.value : undefined;
  const prefix = source.slice(argument.pos, value ? value.pos : argument.end);
  if (!value)
    return { word: { text: prefix.text, range: source.range(argument.pos, argument.end), dynamic: true }, source: prefix };
  const token = tokenOf(value, source);
  const text = MappedText.join([prefix, token.source]);
  const { range, dynamic, quoted } = token.word;
  return {
    word: {
      text: text.text,
      range: source.range(argument.pos, argument.end),
      dynamic,
      value: { text: token.word.text, range, ...(quoted && { quoted }) },
    },
    source: text,
  };
}

/** `NAME=value` before a program. */
export function assignmentOf(node: Assignment, source: MappedText): SimpleCommand['assignments'][number] {
  const value =
    node.value.type === 'Word'
      ? tokenOf(node.value, source).word
      : { text: '', range: source.range(node.value.pos, node.value.end), dynamic: true };
  return { name: node.name, value, range: source.range(node.pos, node.end) };
}

export function redirectsOf(nodes: readonly Redirection[], source: MappedText): Redirect[] {
  return nodes.map((node) => {
    const fd = node.descriptor?.type === 'FileDescriptor' ? node.descriptor.value : undefined;
    const target = node.type === 'HereDoc' || !node.target ? undefined : tokenOf(node.target, source).word;
    return {
      operator: node.operator,
      ...(fd !== undefined && { fd }),
      ...(target && { target }),
      range: source.range(node.pos, node.end),
    };
  });
}
