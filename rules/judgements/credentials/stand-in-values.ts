/** Values that say where they stand that nobody is let in by them: made up for the moment, or never reached in production. */

import type { Place, Range } from '../../facts';
import type { RuleContext } from '../../rule';
import { isOnlyInDevelopment } from '../development/development';
import { isGuessable } from './credential-values';
import { wordsOf } from './secret-names';

type Around = Pick<RuleContext, 'file' | 'project'>;

/** `fake_values = [("DATABASE_URL", "…"), …]`: an item of a list or table that is called after what is made up. */
export function isAmongFakes({ start }: Range, { file, project }: Around): boolean {
  const before = project.textOf(file, { start: Math.max(0, start - 3000), end: start });
  const [opened] = [
    ...before.matchAll(/^([ \t]*)(?:(?:export )?(?:const|let|var) )?(\w+)[ \t]*(?::[^=\n]*)?=[ \t]*[[({][ \t]*$/gm),
  ].slice(-1);
  if (!opened) return false;
  const [line, indent = '', name = ''] = opened;
  const inside = before.slice(opened.index + line.length);
  return (
    wordsOf(name).some((word) => /^(?:fakes?|dumm(?:y|ies)|mock(?:s|ed)?|stubs?)$/.test(word)) &&
    !new RegExp(`^${indent}\\S`, 'm').test(inside)
  );
}

/** `if (isProd()) throw …; else start({ password: 'shop' })`: what a person thought of for a place that production never gets to. */
export function isKeptFromProduction(text: string, place: Place | undefined, { file, project }: Around): boolean {
  if (place?.guard?.range === undefined || !isOnlyInDevelopment(place) || !isGuessable(text)) return false;
  // Of two conditions either may open it: `if DEBUG or PASSWORD is None`.
  return !/\bor\b|\|\|/.test(project.textOf(file, place.guard.range));
}
