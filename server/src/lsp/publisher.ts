import { createHash } from 'node:crypto';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

type Send = (uri: string, version: number | undefined, diagnostics: Diagnostic[]) => void;

/** The only place that sends diagnostics. Remembers what each document was told last, and sends nothing twice. */
export class Publisher {
  /** What stands at the client, for documents with problems. */
  private readonly sent = new Map<string, { hash: string; counts: Counts }>();

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
    if (this.sent.get(uri)?.hash === hash) return;
    this.sent.set(uri, { hash, counts: count(diagnostics) });
    this.send(uri, version, diagnostics);
  }

  /** What the Problems panel lists. */
  get counts(): Counts {
    const sum = { errors: 0, warnings: 0, infos: 0 };
    for (const { counts } of this.sent.values()) {
      sum.errors += counts.errors;
      sum.warnings += counts.warnings;
      sum.infos += counts.infos;
    }
    return sum;
  }
}

function count(diagnostics: readonly Diagnostic[]): Counts {
  const of = (wanted: DiagnosticSeverity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    errors: of(DiagnosticSeverity.Error),
    warnings: of(DiagnosticSeverity.Warning),
    infos: of(DiagnosticSeverity.Information),
  };
}
