import type { Fact } from '../../../../rules/facts';
import type { DataNode } from '../data/node';
import type { SourceFile } from '../language';

/** A config file that is told by its name or shape, in whichever data syntax (JSON, YAML, TOML, INI, properties) it is written. */
export interface ConfigFormat {
  matches(path: string, root: DataNode): boolean;
  /** Never throws: what has another type than the format asks for is left out. */
  read(file: SourceFile, root: DataNode): readonly Fact[];
  /** Values that are no config of the app, or that the facts speak of already; `keys` lead there from the root. */
  skips?(keys: readonly string[]): boolean;
}
