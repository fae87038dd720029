import { dockerfile } from './dockerfile';
import { dotenv } from './dotenv';
import { ini, properties } from './ini';
import { javascript } from './javascript';
import type { Language } from './language';
import { procfile } from './procfile';
import { python } from './python';
import { shell } from './shell';
import { xml } from './xml';
import { yaml } from './yaml';

/** Asked in order; the first that claims a file reads it. */
export const languages: readonly Language[] = [
  javascript,
  python,
  dotenv,
  dockerfile,
  procfile,
  shell,
  yaml,
  properties,
  ini,
  xml,
];

const byPath = new Map<string, Language | undefined>();

export function languageOf(path: string, firstLine?: string): Language | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  let language = byPath.get(path);
  if (language === undefined && !byPath.has(path)) {
    language = languages.find((candidate) => candidate.matches(path));
    byPath.set(path, language);
  }
  if (language === undefined && firstLine !== undefined && !name.includes('.')) {
    return languages.find((candidate) => candidate.matchesFirstLine?.(firstLine));
  }
  return language;
}

export async function loadLanguages(): Promise<void> {
  await Promise.all(languages.map((language) => language.load?.()));
}
