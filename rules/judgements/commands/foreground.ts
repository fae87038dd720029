import type { Range, SimpleCommand } from '../../facts';
import type { ProjectView, Start } from '../../project';
import type { Fix, TextEdit } from '../../rule';

/** Flags by which servers and workers put themselves in the background. Source: each program's `--help`. */
const flags: Readonly<Record<string, RegExp>> = {
  gunicorn: /^(?:--daemon|-D)$/,
  unicorn: /^(?:--daemonize|-D)$/,
  celery: /^(?:--detach|-D)$/,
  uwsgi: /^(?:--daemonize|--daemonize2)(?:=.*)?$/,
  rails: /^(?:--daemon|-d)$/,
  thin: /^(?:--daemonize|-d)$/,
};

/** The word of a command by which its program goes to the background. */
export function daemonFlag({ program, words }: SimpleCommand) {
  const pattern = Object.hasOwn(flags, program) ? flags[program] : undefined;
  return pattern && words.slice(1).find((word) => pattern.test(word.text));
}

/** Takes a flag out of its line or argument vector; undefined where it takes a value of its own or the text is not plain. */
export function withoutFlag(
  { file, command }: Start,
  flag: { text: string; range: Range },
  project: ProjectView,
): Fix | undefined {
  if (command.program === 'uwsgi' && !flag.text.includes('=')) return undefined;
  if (project.textOf(file, flag.range) !== flag.text) return undefined;
  const gap = /(?:,\s*"|[ \t]+)$/.exec(
    project.textOf(file, { start: Math.max(0, flag.range.start - 40), end: flag.range.start }),
  )?.[0];
  if (gap === undefined) return undefined;
  const quoted = gap.endsWith('"');
  if (quoted && project.textOf(file, { start: flag.range.end, end: flag.range.end + 1 }) !== '"') return undefined;
  const range = { start: flag.range.start - gap.length, end: flag.range.end + (quoted ? 1 : 0) };
  return { title: `Drop ${flag.text}`, edits: [{ file, range, text: '' }] };
}

/** What keeps a script going while its work is in the background: `wait`, `tail -f /dev/null`. */
export function isKeeper({ words }: SimpleCommand): boolean {
  return /^(?:wait|tail -f\b.*|sleep (?:infinity|inf|\d{5,}))$/.test(words.map(({ text }) => text).join(' '));
}

/**
 * The plain command in place of `nohup … &`: in a script, where nothing but waiting comes after it, by `exec`. Undefined where other
 * commands follow, which would wait for ever.
 */
export function inForeground({ file, fact, command }: Start, project: ProjectView): Fix | undefined {
  const isScript = fact.origin === 'shell-script';
  if (command.conditional || command.inFunction !== undefined || command.inPipe !== undefined || fact.form === 'exec')
    return undefined;
  const lines = isScript ? project.factsIn(file, 'command').flatMap(({ commands }) => commands) : fact.commands;
  const after = lines.filter(({ range, substituted }) => range.start > command.range.end && !substituted);
  if (!after.every(isKeeper)) return undefined;
  const edits: TextEdit[] = [];
  const { range } = command;
  const written = project.textOf(file, range);
  const exec = isScript && !command.wrappers.includes('exec') ? 'exec ' : '';
  const nohup = /^nohup[ \t]+/.exec(written)?.[0] ?? '';
  if (command.wrappers.includes('nohup') && nohup === '') return undefined;
  if (nohup !== '' || exec !== '')
    edits.push({ file, range: { start: range.start, end: range.start + nohup.length }, text: exec });
  const last = after.at(-1);
  const rest = project.textOf(file, { start: range.end, end: (last ?? command).range.end + 40 });
  const ampersand = /^[ \t]*&(?!&)/.exec(rest)?.[0];
  const end = last ? last.range.end : range.end + (ampersand?.length ?? 0);
  if (command.background && ampersand === undefined) return undefined;
  if (end > range.end) edits.push({ file, range: { start: range.end, end }, text: '' });
  return edits.length === 0 ? undefined : { title: 'Run it in the foreground', edits };
}

/** `forever start server.js` → `node server.js`, where no option of forever stands between them. */
export function withoutForever({ file, command }: Start, project: ProjectView): Fix | undefined {
  const [first, second, script] = command.words;
  if (!first || !second || !script || !/^[\w./-]+\.[cm]?js$/.test(script.text) || script.text.startsWith('-')) return undefined;
  if (command.wrappers.some((wrapper) => /npx|dlx|bunx/.test(wrapper))) return undefined;
  const range = { start: first.range.start, end: second.range.end };
  if (project.textOf(file, range) !== 'forever start') return undefined;
  return { title: 'Start it with node', edits: [{ file, range, text: 'node' }] };
}
