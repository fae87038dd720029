import { distance } from 'fastest-levenshtein';

/** The candidate that was probably meant; undefined where none is near. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(word, candidate) }))
    .sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= Math.max(2, word.length / 3) ? best.candidate : undefined;
}
