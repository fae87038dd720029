/** Whether an extractor should emit a literal fact at all: keeps facts few without knowing any rule's judgement. */
export function isLiteralOfInterest(name: string | undefined, text: string): boolean {
  if (text.length < 3 || text.length > 4096) return false;
  if (name !== undefined && /pass|pwd|secret|token|key|auth|cred|dsn|connection/i.test(name)) return true;
  return /:\/\/|\b\d{1,3}(?:\.\d{1,3}){3}\b|^(?:\/|[A-Za-z]:\\)(?:home|Users)\b|password=|pwd=/i.test(text);
}
