import { secretKindAt } from './secret-names';

/** Enough of an address, a path in a home, a connection string or a provider's token to be worth a rule's look. */
const textOfInterest =
  /:\/\/|\b\d{1,3}(?:\.\d{1,3}){3}\b|^localhost\b|^(?:\/|[A-Za-z]:\\)(?:home|Users)\b|\b(?:password|pwd)=|^(?:Bearer|Basic) |^jdbc:|\.(?:local|internal)\b/i;

/**
 * Whether an extractor should emit a literal fact at all: keeps facts few without knowing any rule's judgement.
 * `path`: outer names, outermost first, where the literal stands in an object.
 */
export function isLiteralOfInterest(name: string | undefined, text: string, path?: readonly string[]): boolean {
  if (text.length < 3 || text.length > 4096) return false;
  return textOfInterest.test(text) || secretKindAt(name, path) !== undefined;
}
