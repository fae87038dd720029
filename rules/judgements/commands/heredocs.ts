import type { SimpleCommand } from '../../facts';
import type { ProjectView } from '../../project';

/** What a heredoc hands a command, as written; undefined where it has none. Its body stands behind the command's own line. */
export function heredocOf({ range }: SimpleCommand, file: string, project: ProjectView): string | undefined {
  const text = project.textOf(file, { start: range.start, end: range.end + 4000 });
  const found = /<<-?\s*\\?['"]?(\w+)['"]?[^\n]*\n([\s\S]*?)\n\s*\1\b/.exec(text);
  return found && found.index <= range.end - range.start ? found[2] : undefined;
}
