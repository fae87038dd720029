import { check } from './check';
import { closest } from './closest';
import { explain } from './explain';
import { help } from './help';
import { init } from './init';
import { listRules } from './list-rules';
import { lsp } from './lsp';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';
import { version } from './version';

type Command = (args: readonly string[], terminal: Terminal) => number | Promise<number>;

const commands: Readonly<Record<string, Command>> = { check, explain, rules: listRules, init, lsp };

/**
 * Runs one command line.
 * @param args without the program's name
 * @returns the exit code: 0 fine, 1 problems, 2 wrong usage, broken config or internal failure
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (
      name === undefined ||
      name === '-h' ||
      name === '--help' ||
      name === 'help' ||
      rest.includes('--help') ||
      rest.includes('-h')
    ) {
      terminal.out(help);
      return 0;
    }
    if (name === '-v' || name === '--version') {
      terminal.out(`${version}\n`);
      return 0;
    }
    const command = commands[name];
    if (!command) {
      const near = closest(name, Object.keys(commands));
      throw new UsageError(
        `There is no command "${name}"${near ? `; did you mean ${near}?` : '; twelve-factor --help lists them'}`,
      );
    }
    return await command(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) terminal.err(`twelve-factor: ${oneLine(error.message)}\n`);
    else
      terminal.err(
        `twelve-factor: internal failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return 2;
  }
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
