/** The command line was used wrongly, or what it names can't be used: one line for the user, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
