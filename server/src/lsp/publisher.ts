import { createHash } from 'node:crypto';
import type { Diagnostic } from 'vscode-languageserver';

type Send = (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void;

/** The only place that sends diagnostics. Remembers what each document was told last, and sends nothing twice. */
export class Publisher {
  /** Hashes of non-empty lists. */
  private readonly sent = new Map<string, string>();

  constructor(private readonly send: Send) {}

  /**
   * @param uri as the client spells it
   * @param version of the open document the ranges belong to; undefined for a file on the disk. A list that stays the same is sent
   * anew for a new version: the client may have moved or dropped what the edit touched.
   */
  publish(uri: string, version: number | undefined, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0) {
      if (this.sent.delete(uri)) this.send(uri, version, []);
      return;
    }
    const hash = createHash('sha1')
      .update(JSON.stringify([version, diagnostics]))
      .digest('base64');
    if (this.sent.get(uri) === hash) return;
    this.sent.set(uri, hash);
    this.send(uri, version, diagnostics);
  }
}
