import { parseArgs } from 'node:util';
import pc from 'picocolors';
import { rules } from '../../../rules';
import { ruleUrl } from '../../../rules/documentation';
import { factorOf, factors } from '../../../rules/factors';
import { type Terminal, wantsColor } from './terminal';
import { UsageError } from './usage-error';

/** `rules [--format text|json]`. */
export function listRules(args: readonly string[], terminal: Terminal): number {
  const { values } = parseArgs({ args: [...args], options: { format: { type: 'string', short: 'f', default: 'text' } } });
  if (values.format === 'json') {
    const list = rules.map(({ id, factor, severity, preset, fixable, languages, title }) => ({
      id,
      factor,
      factorNumber: factorOf(factor).number,
      severity,
      preset,
      fixable,
      languages,
      title,
      url: ruleUrl(id),
    }));
    terminal.out(`${JSON.stringify(list, undefined, 2)}\n`);
  } else if (values.format === 'text') terminal.out(asText(wantsColor(terminal, undefined)));
  else throw new UsageError(`--format wants text or json, not "${values.format}"`);
  return 0;
}

function asText(useColor: boolean): string {
  const color = pc.createColors(useColor);
  const width = Math.max(...rules.map(({ id }) => id.length));
  return factors
    .map((factor) => {
      const own = rules.filter((rule) => rule.factor === factor.slug);
      const lines = own.map(({ id, severity, preset, fixable, title }) => {
        const marks = [severity, preset === 'strict' ? 'strict' : '', fixable ?? ''].filter(Boolean).join(' · ');
        return `  ${id.padEnd(width)}  ${title}  ${color.dim(marks)}\n`;
      });
      return `${color.bold(`${factor.numeral}. ${factor.title}`)} ${color.dim(`(${factor.summary})`)}\n${lines.join('')}`;
    })
    .join('\n');
}
