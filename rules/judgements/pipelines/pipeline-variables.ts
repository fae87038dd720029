import type { CommandFact, SimpleCommand } from '../../facts';
import { joinFolder } from '../../paths';

/** `$NAME` and `${NAME}` with the values that the command's own pipeline file gives them; what it does not say stays as written. */
export function filledIn(
  text: string,
  { pipelineVariables = {}, variables = {} }: Pick<CommandFact, 'variables' | 'pipelineVariables'>,
): string {
  const known = new Map(Object.entries({ ...pipelineVariables, ...variables }));
  return text.replace(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g, (written, braced?: string, plain?: string) => {
    const value = known.get((braced ?? plain) as string);
    return value === undefined || /[$`]/.test(value) ? written : value;
  });
}

/** The folder that a line stands in after a command of it, given that before; undefined where a variable hides it. */
export function folderAfter({ program, words }: SimpleCommand, folder: string, fact: CommandFact): string | undefined {
  const target = program === 'cd' ? words[1] : undefined;
  if (!target) return folder;
  const path = target.dynamic ? filledIn(target.text, fact) : target.text;
  if (/[$`*]/.test(path)) return undefined;
  return path.startsWith('/') ? folder : joinFolder(folder, path);
}
