import type { CommandFact, SimpleCommand } from '../../../../rules/facts';
import type { MappedText } from '../mapped-text';
import { readCommandLine, readVector } from '../shell/command-line';
import type { Instruction } from './instructions';
import { jsonVector } from './instructions';

/** How a stage's process starts: its last ENTRYPOINT and CMD, each of which may come from the stage it builds on. */
export interface Start {
  readonly entrypoint?: CommandLine;
  readonly cmd?: CommandLine;
}

export interface CommandLine {
  readonly instruction: Instruction;
  readonly form: CommandFact['form'];
  readonly text: MappedText;
  readonly vector: readonly MappedText[];
}

export function readCommand(instruction: Instruction, text: MappedText = instruction.arguments): CommandLine {
  const vector = jsonVector(text);
  return { instruction, form: vector ? 'exec' : 'shell', text, vector: vector ?? [] };
}

export function programsOf({ form, text, vector }: CommandLine): readonly SimpleCommand[] {
  return form === 'exec' ? readVector(vector) : readCommandLine(text);
}

/** The programs to list at the ENTRYPOINT and at the CMD of one stage. */
export function combine({ entrypoint, cmd }: Start): {
  entrypoint: Pick<CommandFact, 'commands' | 'joined'>;
  cmd: Pick<CommandFact, 'commands' | 'joined'>;
} {
  const own = {
    entrypoint: { commands: entrypoint ? programsOf(entrypoint) : [] },
    cmd: { commands: cmd ? programsOf(cmd) : [] },
  };
  if (!entrypoint || !cmd || entrypoint.vector.length + entrypoint.text.text.length === 0) return own;
  // A shell-form ENTRYPOINT ignores the CMD.
  if (entrypoint.form === 'shell') return { entrypoint: own.entrypoint, cmd: { commands: [], joined: true } };
  const [program] = own.entrypoint.commands;
  if (!program) return own;
  if (own.entrypoint.commands.length === 1 && isScript(program)) {
    const wrapper = program.words[0]?.text.replace(/^.*\//, '') ?? '';
    return { ...own, cmd: { commands: own.cmd.commands.map((command) => behind(command, [wrapper])) } };
  }
  const marker = cmd.vector[0];
  const all = cmd.form === 'exec' ? readVector([...entrypoint.vector, ...cmd.vector]) : [];
  const wraps =
    cmd.form === 'exec'
      ? marker !== undefined && all[0]?.words[0]?.range.start === marker.offset(0)
      : readVector([...entrypoint.vector, cmd.text])[0]?.words[0]?.range.start === cmd.text.offset(0);
  if (wraps) {
    const wrappers = readVector([...entrypoint.vector, marker ?? cmd.text])[0]?.wrappers ?? [];
    return {
      entrypoint: { commands: [], joined: true },
      cmd: { commands: own.cmd.commands.map((command) => behind(command, wrappers)) },
    };
  }
  if (cmd.form === 'shell') return own;
  const end = entrypoint.vector.at(-1);
  const commands = all.map((command) =>
    end && command.range.end > end.range(0, end.text.length).end
      ? { ...command, range: { start: command.range.start, end: end.range(0, end.text.length).end } }
      : command,
  );
  return { entrypoint: { commands }, cmd: { commands: [], joined: true } };
}

function behind(command: SimpleCommand, wrappers: readonly string[]): SimpleCommand {
  return { ...command, wrappers: [...wrappers, ...command.wrappers] };
}

/** A script of the image that prepares something and runs its arguments at the end, as `docker-entrypoint.sh` does. */
function isScript({ program, words }: SimpleCommand): boolean {
  return (
    /\.(?:sh|bash)$|entrypoint|^(?:init|entry|run|start)$/.test(program) ||
    (/^(?:sh|bash|ash)$/.test(program) && words.length > 1)
  );
}
