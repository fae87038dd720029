import { rules } from '../../../rules';
import { memoryFileSystem } from '../../src/engine/file-system';
import type { Problem } from '../../src/engine/problem';
import { Workspace } from '../../src/engine/workspace';
import type { Files } from '../fixture-case';

/** One bad example of a rule's documentation, and the file in which the rule finds it. */
export interface Sample {
  readonly rule: string;
  /** For titles: `no-hardcoded-port server.js`. */
  readonly title: string;
  readonly files: Files;
  readonly at: string;
}

/** What some rules (all, where none is named) say of a workspace under git, those of `strict` included. */
export async function judge(files: Files, ...ids: readonly string[]): Promise<Problem[]> {
  const disk = Object.fromEntries(Object.entries(files).map(([file, text]) => [`/case/${file}`, text]));
  disk['/case/.git/HEAD'] = 'ref: refs/heads/main\n';
  const judging = ids.length === 0 ? rules : rules.filter(({ id }) => ids.includes(id));
  const workspace = new Workspace('/case', { fileSystem: memoryFileSystem(disk), rules: judging });
  workspace.setConfigOverlay({ preset: 'strict', rules: new Map() });
  await workspace.load();
  return workspace.analyze();
}

/** The documentation's bad examples whose finding stands in a file of this name, of the rules named (all, where absent). */
export async function samplesIn(file: RegExp, ids?: readonly string[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const { id, docs } of rules) {
    if (ids && !ids.includes(id)) continue;
    for (const { bad } of docs.examples) {
      if (!Object.keys(bad).some((name) => file.test(name))) continue;
      const [first] = await judge(bad, id);
      if (first && file.test(first.file)) samples.push({ rule: id, title: `${id} ${first.file}`, files: bad, at: first.file });
    }
  }
  return samples;
}

export const javascript = /\.[cm]?[jt]sx?$/;
export const python = /\.py$/;

/** The sample with another text in its place. */
export function withText({ files, at }: Sample, text: string): Files {
  return { ...files, [at]: text };
}
