import pc from 'picocolors';
import type { Factor } from '../../../rules/factors';

/** Twelve lines: each factor, and how many problems stand against it. */
export function factorSummary(counts: readonly { readonly factor: Factor; readonly count: number }[], useColor: boolean): string {
  const color = pc.createColors(useColor);
  const width = Math.max(...counts.map(({ factor }) => factor.title.length));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return counts
    .map(({ factor, count }) => {
      const bar = '█'.repeat(Math.ceil((count / most) * 24));
      const state = count === 0 ? color.green('✔ kept') : `${color.yellow(bar)} ${count}`;
      return `${factor.numeral.padStart(5)}  ${factor.title.padEnd(width)}  ${state}\n`;
    })
    .join('');
}
