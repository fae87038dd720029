import { nameOf } from '../../../rules/paths';
import { buildFiles } from './build-files';
import { dockerfile } from './dockerfile';
import { dotenv } from './dotenv';
import { gitmodules } from './gitmodules';
import { ignoreFiles } from './ignore-files';
import { ini, properties } from './ini';
import { javascript } from './javascript';
import { json } from './json';
import type { Language } from './language';
import { logrotate } from './logrotate';
import { nginx } from './nginx';
import { prisma } from './prisma';
import { procfile } from './procfile';
import { python } from './python';
import { requirements } from './python-manifests/requirements';
import { setupCfg } from './python-manifests/setup-cfg';
import { setupPy } from './python-manifests/setup-py';
import { shell } from './shell';
import { sql } from './sql';
import { supervisord } from './supervisord';
import { systemd } from './systemd';
import { toml } from './toml';
import { versionFiles } from './version-files';
import { xml } from './xml';
import { yaml } from './yaml';

/** Asked in order; the first that claims a file reads it. */
export const languages: readonly Language[] = [
  javascript,
  logrotate,
  ignoreFiles,
  versionFiles,
  requirements,
  setupCfg,
  setupPy,
  python,
  dotenv,
  dockerfile,
  procfile,
  shell,
  json,
  toml,
  yaml,
  supervisord,
  systemd,
  nginx,
  prisma,
  properties,
  ini,
  xml,
  sql,
  gitmodules,
  buildFiles,
];

const byPath = new Map<string, Language | undefined>();

export function languageOf(path: string, firstLine?: string): Language | undefined {
  const name = nameOf(path);
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
