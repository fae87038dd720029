import type { Disposable } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Folders, Place } from './folders';
import type { Runtime } from './runtime';

/** Milliseconds without a keystroke after which a document is analysed. */
const debounce = 200;

interface OpenDocument {
  document: TextDocument;
  place: Place;
  /** Of the text its folder was last given. */
  givenVersion: number;
  pending?: Disposable | undefined;
}

/** Documents that are open in the editor: hands their texts to their folders, each in its own time. */
export class OpenDocuments {
  private readonly documents = new Map<string, OpenDocument>();

  constructor(
    private readonly runtime: Runtime,
    private readonly folders: Folders,
  ) {}

  /** @returns the place that had to be made for it outside of all folders */
  open(document: TextDocument): Place | undefined {
    const known = this.folders.placeOf(document.uri);
    const loose = known ? undefined : this.folders.addLoose(document.uri);
    const place = known ?? loose;
    if (!place) return undefined;
    this.documents.set(document.uri, { document, place, givenVersion: document.version });
    place.folder.setOpenText(place.file, document.getText());
    return loose;
  }

  change(document: TextDocument): void {
    const open = this.documents.get(document.uri);
    if (!open) return;
    open.document = document;
    open.pending?.dispose();
    open.pending = undefined;
    if (open.place.folder.settings.run === 'onSave') return;
    open.pending = this.runtime.timer.setTimeout(() => this.give(open), debounce);
  }

  /** Hands the present text over at once. */
  flush(uri: string): void {
    const open = this.documents.get(uri);
    if (open && open.givenVersion !== open.document.version) this.give(open);
  }

  close(uri: string): void {
    const open = this.documents.get(uri);
    if (!open) return;
    open.pending?.dispose();
    this.documents.delete(uri);
    open.place.folder.setOpenText(open.place.file, undefined);
  }

  /** Moves documents to the folders they lie in now. */
  relocate(): void {
    for (const [uri, open] of [...this.documents]) {
      if (this.folders.placeOf(uri)?.folder === open.place.folder) continue;
      this.close(uri);
      this.open(open.document);
    }
  }

  placeOf(uri: string): Place | undefined {
    return this.documents.get(uri)?.place;
  }

  /** Documents of a folder by their paths in it. */
  in(folder: Place['folder']): ReadonlyMap<string, TextDocument> {
    const found = new Map<string, TextDocument>();
    for (const { document, place } of this.documents.values()) if (place.folder === folder) found.set(place.file, document);
    return found;
  }

  /** Version of the text the folder was given; undefined for what is not open. */
  givenVersion(uri: string): number | undefined {
    return this.documents.get(uri)?.givenVersion;
  }

  /** Whether the folder was given the text as it is now. */
  isGiven(uri: string): boolean {
    const open = this.documents.get(uri);
    return open !== undefined && open.givenVersion === open.document.version;
  }

  private give(open: OpenDocument): void {
    open.pending?.dispose();
    open.pending = undefined;
    open.givenVersion = open.document.version;
    open.place.folder.setOpenText(open.place.file, open.document.getText());
  }
}
