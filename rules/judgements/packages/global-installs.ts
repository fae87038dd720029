import type { CommandFact, SimpleCommand, Word } from '../../facts';
import type { ProjectView } from '../../project';
import { buildContext } from '../containers/build-context';
import { isOfTests } from '../development/development';
import { isDevelopmentImage } from '../development/development-images';
import { isSetAside } from '../development/put-away';
import { folderAfter } from '../pipelines/pipeline-variables';
import { isDeclaredAbove, isOwnPackage } from './declared-packages';
import { installOf } from './package-managers';

export interface GlobalInstall {
  readonly command: SimpleCommand;
  /** The words that name packages which no manifest declares. */
  readonly words: readonly Word[];
  readonly packages: readonly string[];
}

/** Undeclared packages that a command of an image or a pipeline installs globally. */
export function globalInstallsIn(fact: CommandFact, file: string, project: ProjectView): GlobalInstall[] {
  if (project.roleOf(file) === 'test' || isSetAside(file)) return [];
  if (fact.origin !== 'ci-step' && (fact.origin !== 'docker-run' || isOfTests(file))) return [];
  if (fact.origin === 'docker-run' && isDevelopmentImage(file, project, fact.stage?.name)) return [];
  let folder = folderOf(fact, file, project);
  return fact.commands.flatMap((command) => {
    folder = folderAfter(command, folder, fact) ?? folder;
    const install = installOf(command);
    if (!install?.global) return [];
    const isUndeclared = (name: string) =>
      !managers.has(name) &&
      !isDeclaredAbove(project, folder, name) &&
      !isDeclaredBelow(folder, name, project) &&
      !isOwnPackage(name, project);
    const words = install.packages.filter(({ text, dynamic }) => !dynamic && isRegistryName(text) && isUndeclared(nameIn(text)));
    return words.length === 0 ? [] : [{ command, words, packages: words.map(({ text }) => nameIn(text)) }];
  });
}

/** A member of the workspace declares it, which the install at its root brings along. */
function isDeclaredBelow(folder: string, name: string, project: ProjectView): boolean {
  return project
    .facts('dependency')
    .some(({ file, fact }) => fact.ecosystem === 'npm' && fact.name === name && (folder === '' || file.startsWith(`${folder}/`)));
}

function nameIn(text: string): string {
  return text.replace(/(?<=.)@.*$/, '');
}

/** They come before any manifest can be read. */
const managers = new Set(['npm', 'corepack', 'yarn', 'pnpm', 'bun', 'cnpm', 'npminstall', 'tnpm']);

function isRegistryName(text: string): boolean {
  return /^(?:@[\w.-]+\/)?[a-z\d][\w.-]*(?:@[^/]*)?$/i.test(text) && !/\.t(?:ar\.)?gz$/.test(text);
}

function folderOf(fact: CommandFact, file: string, project: ProjectView): string {
  return fact.origin === 'docker-run' ? buildContext(project, file) : (fact.cwd ?? '');
}
