import type { Binding, SimpleCommand, Word } from '../../../../rules/facts';

/** Tools that log in to a registry, with `login` as a subcommand. */
export const registryClients = /^(?:docker|podman|nerdctl|buildah|skopeo|helm|oras|crane)$/;

/** A credential that a program reads from its standard input. */
export interface PipedCredential {
  readonly word: Word;
  /** Offsets into the word's text. */
  readonly start: number;
  readonly end: number;
  readonly binding: Binding;
  /** Whose password it is. */
  readonly owner: string;
}

/** `echo 'deploy:…' | chpasswd`, `echo … | docker login --password-stdin`, `chpasswd <<< 'deploy:…'`. */
export function pipedCredentials(commands: readonly SimpleCommand[]): readonly PipedCredential[] {
  return commands.flatMap((command, index) => {
    const reader = readerOf(command);
    if (!reader) return [];
    const before = commands.slice(0, index).findLast((each) => each.next === '|' && each.inPipe === (command.inPipe ?? 0) - 1);
    const here = command.redirects.find(({ operator }) => operator === '<<<')?.target;
    const word = here ?? (before && printedBy(before));
    return word && !word.dynamic ? reader(word) : [];
  });
}

/** How a program reads a password, if it does. */
function readerOf({ program, words }: SimpleCommand): ((word: Word) => PipedCredential[]) | undefined {
  const rest = words.slice(1).map(({ text }) => text);
  if (program === 'chpasswd') return rest.some((word) => /^(?:-e|--encrypted)$/.test(word)) ? undefined : ofAccount;
  const isLogin = registryClients.test(program) && rest.includes('login') && rest.includes('--password-stdin');
  return isLogin ? (word) => [{ word, start: 0, end: endOf(word), binding: 'argument', owner: program }] : undefined;
}

/** `user:password` */
function ofAccount(word: Word): PipedCredential[] {
  const user = /^([\w.-]+):(?!$)/.exec(word.text);
  if (!user) return [];
  return [{ word, start: user[0].length, end: endOf(word), binding: 'argument', owner: user[1] as string }];
}

/** Before the line break that `printf` and `echo -e` are given as an escape. */
function endOf({ text }: Word): number {
  return text.replace(/(?:\\n)+$/, '').length;
}

/** The one text that `echo` or `printf` writes. */
function printedBy({ program, words }: SimpleCommand): Word | undefined {
  if (program === 'echo') {
    const texts = words.slice(1).filter(({ text }) => !/^-[neE]+$/.test(text));
    return texts.length === 1 ? texts[0] : undefined;
  }
  if (program !== 'printf') return undefined;
  const [format, value, ...others] = words.slice(1);
  if (value) return others.length === 0 && /^%s(?:\\n)?$/.test(format?.text ?? '') ? value : undefined;
  return format?.text.includes('%') ? undefined : format;
}
