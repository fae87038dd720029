/** Addresses that stand in a program and are none of its deploy's: of servers it starts itself, of settings that are replaced. */

import type { Range } from '../../facts';
import { folderOf, nameOf } from '../../paths';
import type { ProjectView } from '../../project';

const serverProgram = /^(?:.*(?:server|db)|[a-z]+d|node|python\d?|java|deno|bun|chromedriver|geckodriver|ssh|kubectl|socat)$/;

/** Whether a source file starts a server, or a program that its text does not name: what it asks on its own machine is that one. */
export function startsServer(project: ProjectView, file: string): boolean {
  return project.factsIn(file, 'spawn').some(({ words: [program] }) => {
    return program === undefined || serverProgram.test(nameOf(program));
  });
}

/**
 * `base_url = '…'` at the top of one of a folder's plugins: the loader gives each of them what the settings say. Written in small letters,
 * as no constant of Python is.
 */
export function isPluginSetting(project: ProjectView, file: string, { start }: Range): boolean {
  const folder = folderOf(file);
  if (!/(?:^|\/)(?:engines|plugins|addons|extensions)$/.test(folder) || !file.endsWith('.py')) return false;
  const before = project.textOf(file, { start: Math.max(0, start - 200), end: start });
  if (!/(?:^|\n)[a-z][a-z\d_]*(?:\s*:[^=\n]+)?\s*=\s*(?:[rbuf]?["'])?$/.test(before)) return false;
  return project.list(folder).filter((name) => name.endsWith('.py')).length >= 5;
}

/**
 * Where an extension of AWS Lambda answers inside of each function, unless a variable moves it: that of secrets and parameters on 2773, that of
 * AppConfig on 2772 (docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html).
 */
export function isOfFunctionsExtension(text: string): boolean {
  return /^http:\/\/(?:localhost|127\.0\.0\.1):(?:2773\/(?:secretsmanager|systemsmanager)|2772\/applications)\//.test(text);
}
