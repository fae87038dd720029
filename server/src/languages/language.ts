import type { Fact } from '../../../rules/facts';
import type { PhraseBook } from '../../../rules/rule';

export interface SourceFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Extraction {
  readonly facts: readonly Fact[];
  /** The text could not be read as its language; `facts` holds what was understood all the same, which may be nothing. */
  readonly parseError?: { readonly message: string; readonly offset: number };
}

/** Parses one kind of file, extracts its facts and phrases edits. Knows no rule. */
export interface Language {
  readonly id: string;
  /** Its files are program source, which no rule judges in tests. */
  readonly isProgram?: true;
  /** Whether files of this name are its own; asked in the order of the registry. */
  matches(path: string): boolean;
  /** For files that `matches` can't tell by name (`bin/start` with a shebang): decides from the first line. */
  matchesFirstLine?(line: string): boolean;
  /** Loads what extraction needs (WASM); awaited once before the first `extract`. */
  load?(): Promise<void>;
  /** Never throws on bad input: half-typed code gives a parseError. */
  extract(file: SourceFile): Extraction;
  phraseBook(file: SourceFile): PhraseBook;
}
