import type { SpawnFact } from '../../facts';
import { nameOf } from '../../paths';

/** What stands before the program it runs. */
const wrappers = new Set(['sudo', 'env', 'nohup', 'time', 'exec', 'nice', 'ionice', 'stdbuf', 'xvfb-run', 'command', 'doas']);
/** Options of those whose value is the next word: `sudo -u www-data`, `nice -n 10`. */
const valued: Readonly<Record<string, RegExp>> = {
  sudo: /^-[ugphCTDRUrt]$/,
  doas: /^-[uC]$/,
  nice: /^-n$/,
  ionice: /^-[cn]$/,
  env: /^-[uCS]$/,
  stdbuf: /^-[ioe]$/,
  'xvfb-run': /^-[ensfp]$/,
};
const shells = /^(?:sh|bash|dash|ash|zsh)$/;

/** Base names of the programs a spawn starts; a shell's command is looked into. */
export function programsOf({ words, shell }: SpawnFact): readonly string[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  if (shells.test(nameOf(first))) {
    const option = rest.findIndex((word) => /^-\w*c$/.test(word));
    const command = option < 0 ? undefined : rest.slice(option + 1);
    return command ? inLine(command.join(' ').replace(/^(['"])(.*)\1$/, '$2')) : [];
  }
  if (shell || /\s/.test(first)) return inLine(words.join(' '));
  const program = ofWords(words);
  return program === undefined ? [] : [program];
}

/** The programs of a command line; a line that shell syntax makes hard to read gives its first only. */
function inLine(line: string): readonly string[] {
  const plain = line.replace(/'[^']*'|"(?:[^"\\]|\\.)*"/g, (quoted) => (/[\s;|&]/.test(quoted) ? '_' : quoted.slice(1, -1)));
  if (/\$\(|`|<<|\bfunction\b/.test(plain)) return [];
  return plain.split(/\|\|?|&&|;|(?<![>&])&(?!>)|\n/).flatMap((command) => {
    const program = ofWords(command.trim().split(/\s+/).filter(Boolean));
    return program === undefined ? [] : [program];
  });
}

function ofWords(words: readonly string[]): string | undefined {
  const word = words[firstOf(words)];
  // A path into the app, and what is put together at run time, is not known by its name.
  if (word === undefined || /^(?!\/(?:usr\/(?:local\/)?)?s?bin\/[^/]+$).*\/|[$%{}*\\]|^~/.test(word)) return undefined;
  if (/\.(?:sh|py|js|exe|bat|cmd|jar|rb|pl)$/i.test(word)) return undefined;
  return /^[\w.+@-]+$/.test(nameOf(word)) ? nameOf(word) : undefined;
}

/** Where the program stands, after assignments and what wraps it. */
function firstOf(words: readonly string[]): number {
  let wrapper = '';
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (wrappers.has(nameOf(word))) wrapper = nameOf(word);
    else if (word.startsWith('-')) at += valued[wrapper]?.test(word) ? 1 : 0;
    else if (!/^\w+=/.test(word) && !/^[<>(){}!]/.test(word)) return at;
  }
  return -1;
}
