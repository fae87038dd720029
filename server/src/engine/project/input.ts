import type { Fact } from '../../../../rules/facts';
import type { AppKind } from '../../../../rules/project';
import type { IgnoreRules } from '../ignore-rules';
import type { Surroundings } from '../surroundings';
import type { Tree } from '../tree';
import type { ProjectCache } from './project-cache';

export interface ProjectFile {
  readonly path: string;
  readonly text: string;
  /** Id of the language that read it. */
  readonly language: string;
  readonly facts: readonly Fact[];
  readonly parseError: boolean;
}

/** Everything a snapshot of a project is made from. */
export interface ProjectInput {
  readonly files: ReadonlyMap<string, ProjectFile>;
  /** Dotenv files that git ignores, which are in neither `files` nor `tree`. */
  readonly localDotenvs: ReadonlyMap<string, ProjectFile>;
  /** Names of variables that texts of config write, by file; those that nothing else was read of are among them. */
  readonly writtenVariables: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the walk found: all that is not git-ignored, read or not. */
  readonly tree: Tree;
  readonly ignores: IgnoreRules;
  /** Folders below the root that are repositories of their own. */
  readonly repositories: ReadonlySet<string>;
  /** Those of them whose `.git` is a file that points to where the repository is kept. */
  readonly checkouts: ReadonlySet<string>;
  readonly surroundings: Surroundings;
  /** The walk was not cut short. */
  readonly complete: boolean;
  /** What the user's config says of apps, by folder. */
  readonly apps: ReadonlyMap<string, { readonly kind?: AppKind; readonly entries?: readonly string[] }>;
  readonly cache: ProjectCache;
  /** Text of any file, ignored ones and those above the root (`../package.json`) too. */
  readText(path: string): string | undefined;
  typeOf(path: string): 'file' | 'directory' | undefined;
}
