import { isPutAway } from '../../../rules/judgements/development/put-away';
import { languageOf } from '../languages';
import { credentialFacts } from '../languages/credentials';
import type { Extraction } from '../languages/language';
import { roleByPath } from './project/path-roles';

/** Files above this are data, bundles or dumps: they are known to exist, and not read. */
export const maxFileSize = 1_500_000;

/** Decodes UTF-8 (with or without a byte order mark) and UTF-16 with one; undefined for binary content. */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8000).includes(0)) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/**
 * Facts of one file: what its language says, and the credentials that stand in it, whatever language it is of.
 * `path` is relative to the project's root. Never throws. Programs of tests are not parsed: no rule speaks of them, and they are half of many a
 * repository; nor is what was put away and starts nothing any more, of which a dotenv file still gives away what it holds.
 */
export function extract(path: string, text: string): Extraction {
  const language = languageOf(path, text.slice(0, text.indexOf('\n') >>> 0).slice(0, 200));
  const isRead = language && !(language.isProgram ? roleByPath(path) === 'test' : isPutAway(path) && language.id !== 'dotenv');
  const extraction: Extraction = isRead ? attempt(() => language.extract({ path, text })) : { facts: [] };
  const credentials = attempt(() => ({ facts: credentialFacts(path, text) })).facts;
  return credentials.length === 0 ? extraction : { ...extraction, facts: [...extraction.facts, ...credentials] };
}

function attempt(read: () => Extraction): Extraction {
  try {
    return read();
  } catch (error) {
    return { facts: [], parseError: { message: error instanceof Error ? error.message : String(error), offset: 0 } };
  }
}
