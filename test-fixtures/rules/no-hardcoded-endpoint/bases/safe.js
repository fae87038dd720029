const OWN_ORIGIN_URL = 'https://links.local';

export function isSafe(text) {
  const parsed = new URL(text, OWN_ORIGIN_URL);
  return parsed.origin === OWN_ORIGIN_URL;
}
