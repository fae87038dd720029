import {
  type ClientCapabilities,
  type CreateFile,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit } from '../../../rules/rule';
import { applyReplacements, resolveEdits } from '../engine/edits';
import { toRange } from './diagnostics';
import type { Folder } from './folder';

export interface EditTarget {
  readonly folder: Folder;
  /** Version of the text the edits were computed from; null for a file on the disk. */
  versionOf(file: string): number | null;
  /** The client's spelling of a file's URI. */
  uriOf(file: string): string;
}

export interface EditSupport {
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
}

export function editSupport(capabilities: ClientCapabilities): EditSupport {
  const edit = capabilities.workspace?.workspaceEdit;
  const documentChanges = edit?.documentChanges ?? false;
  return { documentChanges, createFiles: documentChanges && (edit?.resourceOperations?.includes('create') ?? false) };
}

/**
 * @param ownFile the file of edits that name none
 * @returns undefined where the client can't make the edits, or they overlap
 */
export function toWorkspaceEdit(
  edits: readonly Edit[],
  ownFile: string,
  target: EditTarget,
  support: EditSupport,
): WorkspaceEdit | undefined {
  const { folder } = target;
  const changes = resolveEdits(edits, ownFile, (file) => folder.textOf(file));
  if (changes.length === 0) return undefined;
  const documentChanges: (CreateFile | TextDocumentEdit)[] = [];
  for (const change of changes) {
    const uri = target.uriOf(change.file);
    if (change.kind === 'create') {
      if (!support.createFiles) return undefined;
      const start = { line: 0, character: 0 };
      documentChanges.push(
        { kind: 'create', uri, options: { ignoreIfExists: true } },
        TextDocumentEdit.create(OptionalVersionedTextDocumentIdentifier.create(uri, null), [TextEdit.insert(start, change.text)]),
      );
      continue;
    }
    if (applyReplacements(folder.textOf(change.file) ?? '', change.replacements) === undefined) return undefined;
    const lines = folder.linesOf(change.file);
    const textEdits = change.replacements.map(({ range, text }) => TextEdit.replace(toRange(range, lines), text));
    documentChanges.push(
      TextDocumentEdit.create(OptionalVersionedTextDocumentIdentifier.create(uri, target.versionOf(change.file)), textEdits),
    );
  }
  if (support.documentChanges) return { documentChanges };
  return {
    changes: Object.fromEntries(
      documentChanges.flatMap((change) =>
        'edits' in change ? [[change.textDocument.uri, change.edits.filter((edit) => TextEdit.is(edit))]] : [],
      ),
    ),
  };
}
