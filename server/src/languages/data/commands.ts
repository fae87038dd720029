import type { CommandFact, SimpleCommand } from '../../../../rules/facts';
import { MappedText } from '../mapped-text';
import { readCommandLine, readVector } from '../shell/command-line';
import type { DataNode, DataScalar } from './node';
import { asScalar, scalarsOf } from './scalars';

/** What a reader knows of a command line besides its text. */
export type CommandSetting = Omit<CommandFact, 'kind' | 'text' | 'range' | 'form' | 'commands'>;

/** A text that a shell reads: CI steps, compose's string form (compose itself splits it as a shell would, without running one). */
export function shellCommand(scalar: DataScalar, setting: CommandSetting): CommandFact {
  return {
    kind: 'command',
    ...setting,
    text: scalar.source.text,
    range: scalar.range,
    form: 'shell',
    commands: readCommandLine(scalar.source),
  };
}

/** An argument vector, perhaps given in two parts (`command` and `args`). Undefined where nothing is in it. */
export function vectorCommand(parts: readonly (DataNode | undefined)[], setting: CommandSetting): CommandFact | undefined {
  const present = parts.flatMap((part) => part ?? []);
  const words = present.flatMap(scalarsOf);
  const [first] = words;
  if (!first) return undefined;
  const ranges = present.map((part) => part.range);
  return {
    kind: 'command',
    ...setting,
    text: words.map((word) => word.source.text).join(' '),
    range: { start: Math.min(...ranges.map((range) => range.start)), end: Math.max(...ranges.map((range) => range.end)) },
    form: 'exec',
    commands: readWords(words.map((word) => word.source)),
  };
}

/** Compose and Procfile-like keys that take a string or a list. */
export function stringOrVector(node: DataNode | undefined, setting: CommandSetting): CommandFact | undefined {
  const scalar = asScalar(node);
  return scalar ? shellCommand(scalar, setting) : vectorCommand([node], setting);
}

/** Arguments alone go to a program that the image names: it stands as an empty first word. */
function readWords(words: readonly MappedText[]): readonly SimpleCommand[] {
  const [first] = words;
  return first?.text.startsWith('-') ? readVector([MappedText.plain('', first.offset(0)), ...words]) : readVector(words);
}
