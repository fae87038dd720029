import type { SimpleCommand } from '../../facts';

/**
 * Program and arguments joined by blanks, for patterns. `python manage.py migrate`, `./manage.py migrate` and `php artisan migrate` begin
 * with the script that does the work; empty where an interpreter is given no script.
 */
export function programLine({ program, words }: SimpleCommand): string {
  const texts = words.map(({ text }) => text);
  const script = /^(?:python[\d.]*|php|ruby|node)$/.test(program)
    ? texts.findIndex((text, index) => index > 0 && !text.startsWith('-'))
    : 0;
  if (script < 0) return '';
  const first = script === 0 ? program : (texts[script] as string).slice((texts[script] as string).lastIndexOf('/') + 1);
  return [first, ...texts.slice(script + 1)].join(' ');
}
