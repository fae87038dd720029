/** Where a command line writes; injected so that it can be tested in memory. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress and notes. */
  err(text: string): void;
  readonly outIsTty: boolean;
  readonly errIsTty: boolean;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of a terminal; undefined where output is no terminal. */
  readonly columns: number | undefined;
}

export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  outIsTty: process.stdout.isTTY === true,
  errIsTty: process.stderr.isTTY === true,
  cwd: process.cwd(),
  env: process.env,
  columns: process.stdout.columns,
};

/** Colours only on a terminal; NO_COLOR and FORCE_COLOR are heard, a flag wins. */
export function wantsColor(terminal: Terminal, flag: boolean | undefined): boolean {
  if (flag !== undefined) return flag;
  if (terminal.env.NO_COLOR) return false;
  if (terminal.env.FORCE_COLOR !== undefined) return terminal.env.FORCE_COLOR !== '0';
  return terminal.outIsTty && terminal.env.TERM !== 'dumb';
}
