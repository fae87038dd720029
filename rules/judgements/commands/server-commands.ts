import type { Range, SimpleCommand, Word } from '../../facts';
import type { ProjectView, Start } from '../../project';

/** An address that a command line gives to a server. */
export interface CommandAddress {
  readonly host?: { readonly text: string; readonly range: Range };
  /** A literal port, digits only. */
  readonly port?: { readonly text: string; readonly range: Range };
}

interface Options {
  readonly port?: readonly string[];
  readonly host?: readonly string[];
  /** Their value is `host:port` or either of them. */
  readonly bind?: readonly string[];
}

/** Options by which servers take their address. Source: each program's `--help`. */
const servers: Readonly<Record<string, Options>> = {
  next: { port: ['-p', '--port'], host: ['-H', '--hostname'] },
  nuxt: { port: ['-p', '--port'], host: ['-h', '--host'] },
  nuxi: { port: ['-p', '--port'], host: ['-h', '--host'] },
  vite: { port: ['--port'], host: ['--host'] },
  astro: { port: ['--port'], host: ['--host'] },
  'remix-serve': { port: ['--port'] },
  serve: { port: ['-p', '--port'], bind: ['-l', '--listen'] },
  'http-server': { port: ['-p', '--port'], host: ['-a'] },
  'json-server': { port: ['-p', '--port'], host: ['-H', '--host'] },
  gunicorn: { bind: ['-b', '--bind'] },
  hypercorn: { bind: ['-b', '--bind'] },
  uvicorn: { port: ['--port'], host: ['--host'] },
  fastapi: { port: ['--port'], host: ['--host'] },
  granian: { port: ['--port'], host: ['--host'] },
  daphne: { port: ['-p', '--port'], host: ['-b', '--bind'] },
  'waitress-serve': { port: ['--port'], host: ['--host'], bind: ['--listen'] },
  uwsgi: { bind: ['--http', '--http-socket', '--https'] },
  'mod_wsgi-express': { port: ['--port'], host: ['--host'] },
  flask: { port: ['-p', '--port'], host: ['-h', '--host'] },
  sanic: { port: ['-p', '--port'], host: ['-H', '--host'] },
  streamlit: { port: ['--server.port'], host: ['--server.address'] },
  rails: { port: ['-p', '--port'], host: ['-b', '--binding'] },
  puma: { port: ['-p', '--port'] },
  rackup: { port: ['-p', '--port'], host: ['-o', '--host'] },
  php: { bind: ['-S'] },
};

/** Interpreters: long options behind the script's name are the script's own. */
const interpreters = /^(?:node|bun|deno|tsx|ts-node|python[\d.]*|java|dotnet)$/;
const scriptOptions: Options = { port: ['--port'], host: ['--host', '--hostname'], bind: ['--bind', '--listen'] };

/** Subcommands for development; a server under them is not production's. */
const developing = /^(?:dev|develop|watch)$/;
/** Plain `vite` and these of its subcommands are its development server. */
const viteDevelops = /^(?:dev|serve)$/;

/** Literal addresses on the command line of a start, each at its own characters. Words whose raw text differs (escapes) are left out. */
export function commandAddresses(start: Start, project: ProjectView): CommandAddress[] {
  const { command } = start;
  const options = optionsOf(command);
  if (!options || isForDevelopment(command) || isWatchedStack(start)) return [];
  const found: CommandAddress[] = [];
  const words = command.words.slice(1);
  words.forEach((word, index) => {
    const value = valueAfter(word, words[index + 1], options);
    if (!value) return;
    const { kind, target, from } = value;
    if (project.textOf(start.file, target.range) !== target.text) return;
    const text = target.text.slice(from);
    const at = target.range.start + from;
    const address = kind === 'bind' ? bindAddress(text, at) : plainAddress(kind, text, at);
    if (address) found.push(address);
  });
  return found;
}

function optionsOf(command: SimpleCommand): Options | undefined {
  const known = servers[command.program];
  if (known) return known;
  return interpreters.test(command.program) ? scriptOptions : undefined;
}

function isForDevelopment(command: SimpleCommand): boolean {
  const subcommand = command.words[1]?.text ?? '';
  if (command.program === 'vite') return subcommand !== 'preview' || viteDevelops.test(subcommand);
  return developing.test(subcommand);
}

/** `gunicorn --reload` or `flask run --debug` in a compose file serves developers; in an image it is a sin of its own. */
function isWatchedStack({ command, fact }: Start): boolean {
  return fact.origin.startsWith('compose-') && command.words.some(({ text }) => text === '--reload' || text === '--debug');
}

type Kind = 'port' | 'host' | 'bind';

/** The value that an option takes: `--port 80`, `--port=80`, `-p80`, `-p 80`. */
function valueAfter(
  word: Word,
  next: Word | undefined,
  options: Options,
): { kind: Kind; target: Word; from: number } | undefined {
  for (const kind of ['port', 'host', 'bind'] as const) {
    for (const option of options[kind] ?? []) {
      if (word.text === option) return next ? { kind, target: next, from: 0 } : undefined;
      if (word.text.startsWith(`${option}=`)) return { kind, target: word, from: option.length + 1 };
      const isGlued =
        option.length === 2 && kind !== 'host' && word.text.startsWith(option) && /^[\d:[]/.test(word.text.slice(2));
      if (isGlued) return { kind, target: word, from: 2 };
    }
  }
  return undefined;
}

function plainAddress(kind: 'port' | 'host', text: string, at: number): CommandAddress | undefined {
  const range = { start: at, end: at + text.length };
  if (kind === 'host') return /^[\w.:[\]-]+$/.test(text) ? { host: { text, range } } : undefined;
  return /^\d+$/.test(text) ? { port: { text, range } } : undefined;
}

/** `0.0.0.0:8000`, `:8000`, `tcp://0.0.0.0:80`, `[::1]:8000`, `8000`; Unix sockets are no address. */
function bindAddress(text: string, at: number): CommandAddress | undefined {
  const match =
    /^(?:(?:tcp|http):\/\/)?(?:(?<host>\[[^\]]*\]|[a-z][\w.-]*|\d+\.[\d.]+)?(?::(?:(?<port>\d+)|\$\S+))?|(?<alone>\d+))$/dis.exec(
      text,
    );
  if (!match?.indices?.groups) return undefined;
  const part = (name: 'host' | 'port' | 'alone') => {
    const indices = match.indices?.groups?.[name];
    if (!indices || indices[0] === indices[1]) return undefined;
    return { text: text.slice(...indices), range: { start: at + indices[0], end: at + indices[1] } };
  };
  const host = part('host');
  const port = part('port') ?? part('alone');
  return { ...(host && { host }), ...(port && { port }) };
}
