import pc from 'picocolors';
import { rules } from '../../../rules';
import { rulePage } from '../engine/rule-page';
import { closest } from './closest';
import { type Terminal, wantsColor } from './terminal';
import { UsageError } from './usage-error';

/** `explain RULE`: the rule's page in the terminal. @throws UsageError for an unknown rule */
export function explain(args: readonly string[], terminal: Terminal): number {
  const [id, extra] = args;
  if (id === undefined || extra !== undefined) throw new UsageError('explain wants one rule: twelve-factor explain no-log-file');
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const near = closest(
      id,
      rules.map((candidate) => candidate.id),
    );
    throw new UsageError(`There is no rule "${id}"${near ? `; did you mean ${near}?` : '; `twelve-factor rules` lists them'}`);
  }
  terminal.out(toTerminal(rulePage(rule), wantsColor(terminal, undefined)));
  return 0;
}

/** Markdown as it reads best in a terminal: headings and code set off, links with their address. */
function toTerminal(markdown: string, useColor: boolean): string {
  const color = pc.createColors(useColor);
  let inCode = false;
  return markdown
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        inCode = !inCode;
        return [];
      }
      if (inCode) return [`    ${color.cyan(line)}`];
      if (line.startsWith('#')) return [color.bold(line.replace(/^#+ /, ''))];
      if (line.startsWith('> ')) return [`  ${color.yellow(line.slice(2))}`];
      return [line.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 <$2>').replace(/`([^`]+)`/g, (_, code: string) => color.cyan(code))];
    })
    .join('\n');
}
