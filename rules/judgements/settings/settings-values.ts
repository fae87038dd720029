/** Texts that tell by their form what they set: a time, a rate, an address, a path to a module. No door opens to them, whatever their name. */

const unit =
  '(?:ms|millis(?:econds?)?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|mo|months?|y|yrs?|years?)';
const times = new RegExp(`^\\d+(?:\\.\\d+)? ?${unit}(?:[ ,]+(?:and )?\\d+ ?${unit})*$`, 'i');
/** `5/m/ip`, `10/minute`, `100 per hour`, and lists of them. */
const rates = new RegExp(`^\\d+ ?(?:/|per ) ?(?:\\d+ ?)?${unit}(?:/\\w+)?(?:[,;]|$)`, 'i');

/** A version, a number with its unit, a date, a time of the day, a rate: `2 weeks`, `2017-01-01`, `10/minute`. */
export function isMeasure(text: string): boolean {
  return (
    /^[v^~<>=]*\d+(?:\.\d+)+(?:[-+][\w.]+)?$|^\d+(?:\.\d+)? ?(?:kb|mb|gb|px|r?em|%)$/i.test(text) ||
    /^\d{4}-\d{2}-\d{2}(?:$|[T ])|^\d{1,2}:\d{2}(?::\d{2})?$/.test(text) ||
    times.test(text) ||
    rates.test(text)
  );
}

/** `https://id.acme.com/login`, `redis://cache:6379`, `localhost:9200`, `10.0.0.5`: nothing in it that only the owner knows. */
export function isOpenAddress(text: string): boolean {
  return (
    /^[a-z][a-z\d+.-]*:\/\/[^\s@?#/]+(?:\/[\w.~%:-]{0,24})*$/i.test(text) ||
    /^(?:localhost|(?:\d{1,3}\.){3}\d{1,3}|[a-z\d-]+(?:\.[a-z\d-]+)+(?=:))(?::\d{2,5})?$/i.test(text)
  );
}

/** `accounts.utils.sync_user`, `django.contrib.auth.hashers.Argon2PasswordHasher`: a thing in a module of the program. */
export function isModulePath(text: string): boolean {
  if (/secret|passw|pwd|change|insecure/i.test(text)) return false;
  return /^[a-z_][a-z\d_]*(?:\.[a-z_][a-z\d_]*)*\.[A-Za-z_]\w*$/.test(text) && (/_/.test(text) || /\..*\./.test(text));
}

/** `ou=people,dc=acme,dc=com`: the name of an entry in a directory (RFC 4514). */
export function isDirectoryEntry(text: string): boolean {
  return /^(?:cn|ou|dc|uid|o|c|l|st)=[^=]+(?:,\s*(?:cn|ou|dc|uid|o|c|l|st)=[^=]+)*$/i.test(text);
}

/** What no credential looks like, and lists of it. */
export function isSettingsValue(text: string): boolean {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  const isOne = (part: string) => isMeasure(part) || isOpenAddress(part) || isModulePath(part);
  return isMeasure(text) || isDirectoryEntry(text) || (parts.length > 0 && parts.every(isOne));
}
