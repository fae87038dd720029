import {
  type Assignment as AssignmentNode,
  type CommandArgument,
  type CommandNode,
  type CompoundList,
  type PipelineNode,
  parse,
  type Script,
  type Command as ShellCommand,
  type Word as ShellWord,
  type Statement,
} from 'unbash';
import type { EnvironmentGuard, Redirect, SimpleCommand } from '../../../../rules/facts';
import { MappedText } from '../mapped-text';
import { argumentToken, assignmentOf, redirectsOf } from './command-parts';
import { environmentCase, environmentTest } from './environment-tests';
import { type Unwrapped, unwrap } from './unwrap';
import { maskTemplates, substitutionsIn, type Token, vectorToken, wordRange } from './words';
import { shells, wordsForHost } from './wrappers';

/** Texts within texts (`sh -c`, heredocs) and compound commands below each other that are followed. */
const maxDepth = 12;
const maxLength = 200_000;

/** Every program that a shell runs for this text, in order. Empty where the text is no shell syntax. */
export function readCommandLine(source: MappedText): readonly SimpleCommand[] {
  return readScript(withoutReturns(source), { tolerant: false })?.commands ?? [];
}

/** Files of Windows end their lines with two characters, of which a shell would take the first for a part of the last word. */
function withoutReturns(source: MappedText): MappedText {
  if (!source.text.includes('\r\n')) return source;
  const kept = [...source.text.matchAll(/\r(?!\n)|[^\r]/g)].map(({ index }) => index);
  return source.select(kept);
}

/** The programs of an argument vector (`["node", "server.js"]`), one mapped text a member; `["sh", "-c", …]` is looked into. */
export function readVector(words: readonly MappedText[]): readonly SimpleCommand[] {
  const reader = new Reader(MappedText.plain('', 0), 0);
  const tokens = words.map(vectorToken);
  const last = tokens.at(-1);
  const [first] = tokens;
  if (!first || !last) return [];
  reader.run(tokens, {
    redirects: [],
    assignments: [],
    range: { start: first.word.range.start, end: last.word.range.end },
    ...plainContext,
  });
  return reader.commands;
}

/** Reads a whole script. Undefined where the text is no shell syntax and `tolerant` is off; else `error` names the first mistake. */
export function readScript(
  source: MappedText,
  options: { readonly tolerant: boolean; readonly depth?: number },
): { commands: readonly SimpleCommand[]; script: Script; error?: { message: string; pos: number } } | undefined {
  if (source.text.length > maxLength) return undefined;
  const script = parse(maskTemplates(source.text));
  const [error] = script.errors ?? [];
  if (error && !options.tolerant) return undefined;
  const reader = new Reader(source, options.depth ?? 0);
  reader.statements(script.commands, plainContext);
  return { commands: reader.finish(), script, ...(error && { error }) };
}

interface Context {
  readonly wrappers: readonly string[];
  readonly background: boolean;
  readonly conditional: boolean;
  readonly guards: readonly EnvironmentGuard[];
  readonly looped?: boolean;
  readonly substituted: boolean;
  readonly inFunction?: string;
  readonly inPipe?: number;
  /** Of compound commands and shells around. */
  readonly outerRedirects: readonly Redirect[];
  readonly depth: number;
}

const plainContext: Context = {
  wrappers: [],
  background: false,
  conditional: false,
  guards: [],
  substituted: false,
  outerRedirects: [],
  depth: 0,
};

interface Invocation extends Context {
  readonly redirects: readonly Redirect[];
  readonly assignments: SimpleCommand['assignments'];
  readonly range: SimpleCommand['range'];
  /** Program text that arrives by heredoc. */
  readonly heredoc?: MappedText;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

class Reader {
  readonly commands: Mutable<SimpleCommand>[] = [];

  constructor(
    private readonly source: MappedText,
    private readonly nesting: number,
    private readonly isProbe = false,
  ) {}

  /** Bodies of functions that are called for certain run for certain. */
  finish(): readonly SimpleCommand[] {
    for (let round = 0; round < 5; round++) {
      const called = new Set(this.commands.filter((command) => !command.conditional).map((command) => command.program));
      let changed = false;
      for (const command of this.commands) {
        if (command.inFunction === undefined || !this.certainInFunction.has(command) || !command.conditional) continue;
        if (called.has(command.inFunction)) {
          command.conditional = false;
          changed = true;
        }
      }
      if (!changed) break;
    }
    return this.commands;
  }

  /** Commands that run whenever the function around them does. */
  private readonly certainInFunction = new Set<SimpleCommand>();

  statements(statements: readonly Statement[], context: Context): void {
    statements.forEach((statement, index) => {
      const first = this.commands.length;
      const background = context.background || statement.background === true;
      this.node(statement.command, { ...context, background });
      if (index < statements.length - 1) this.join(first, statement.background ? '&' : ';');
    });
  }

  /** Notes the operator behind the command that was read last. */
  private join(first: number, operator: NonNullable<SimpleCommand['next']>): void {
    const last = this.commands.findLast(
      (command, index) => index >= first && !command.substituted && command.inFunction === undefined,
    );
    if (last) last.next ??= operator;
  }

  private list(list: CompoundList, context: Context): void {
    this.statements(list.commands, context);
  }

  private node(node: PipelineNode | Statement['command'], context: Context): void {
    if (context.depth > maxDepth * 8) return;
    const inner: Context = { ...context, depth: context.depth + 1 };
    const maybe: Context = { ...inner, conditional: true };
    switch (node.type) {
      case 'AndOr': {
        let tested = false;
        node.commands.forEach((command, index) => {
          const first = this.commands.length;
          this.node(command, tested ? maybe : inner);
          tested ||= isTest(command);
          const operator = node.operators[index];
          if (operator) this.join(first, operator);
        });
        break;
      }
      case 'Pipeline':
        node.commands.forEach((command, index) => {
          const first = this.commands.length;
          this.node(command, node.commands.length > 1 ? { ...inner, inPipe: index } : inner);
          if (index < node.commands.length - 1) this.join(first, '|');
        });
        break;
      case 'Command':
        this.simple(node, inner);
        break;
      case 'Redirected': {
        const redirects = redirectsOf(node.redirects, this.source);
        this.node(node.command, { ...inner, outerRedirects: [...inner.outerRedirects, ...redirects] });
        break;
      }
      case 'Subshell':
      case 'BraceGroup':
        this.list(node.body, inner);
        break;
      case 'If':
        this.list(node.clause, inner);
        this.list(node.then, this.under(node.clause, maybe));
        for (const branch of node.elif) {
          this.list(branch.clause, maybe);
          this.list(branch.then, this.under(branch.clause, maybe));
        }
        if (node.else) this.list(node.else, maybe);
        break;
      case 'For':
      case 'Select':
        for (const word of node.wordlist ?? []) this.substitutions(word, inner);
        this.list(node.body, { ...maybe, looped: true });
        break;
      case 'ArithmeticFor':
        this.list(node.body, { ...maybe, looped: true });
        break;
      case 'While':
        this.list(node.clause, inner);
        this.list(node.body, { ...maybe, looped: true });
        break;
      case 'Case':
        this.substitutions(node.word, inner);
        for (const item of node.items) this.list(item.body, this.inCase(node.word, item.pattern, maybe));
        break;
      case 'Function':
      case 'Coproc': {
        const functionContext =
          node.type === 'Function' ? { ...maybe, inFunction: node.name.value } : { ...inner, background: true };
        if (node.body.type !== 'CompoundList') this.node(node.body as CommandNode, functionContext);
        if (node.type === 'Function' && !this.isProbe) this.noteCertain(node.body, node.name.value);
        break;
      }
      default:
    }
  }

  /** `if [ "$APP_ENV" = local ]`: the context of what follows. */
  private under(clause: CompoundList, context: Context): Context {
    const guard = environmentTest(this.source.text.slice(clause.pos, clause.end));
    return guard ? { ...context, guards: [...context.guards, guard] } : context;
  }

  /** `case "$APP_ENV" in local|ci)` */
  private inCase(word: ShellWord, patterns: readonly ShellWord[], context: Context): Context {
    const guard = environmentCase(
      this.source.text.slice(word.pos, word.end),
      patterns.map(({ pos, end }) => this.source.text.slice(pos, end)),
    );
    return guard ? { ...context, guards: [...context.guards, guard] } : context;
  }

  /** Finds which commands of the function just read stand under no condition inside it, by reading it once more without one. */
  private noteCertain(body: CommandNode | CompoundList, name: string): void {
    if (body.type === 'CompoundList') return;
    const probe = new Reader(this.source, this.nesting, true);
    probe.node(body, plainContext);
    const starts = new Set(probe.commands.filter((command) => !command.conditional).map((command) => command.range.start));
    for (const command of this.commands) {
      if (command.inFunction === name && starts.has(command.range.start)) this.certainInFunction.add(command);
    }
  }

  private simple(node: ShellCommand, context: Context): void {
    const assignmentNodes = node.prefix.filter((part): part is AssignmentNode => part.type === 'Assignment');
    const args: readonly CommandArgument[] = node.args;
    for (const assignment of assignmentNodes) if (assignment.value.type === 'Word') this.substitutions(assignment.value, context);
    for (const argument of args) {
      if (argument.type === 'Word') this.substitutions(argument, context);
      else if (argument.value.type === 'Word') this.substitutions(argument.value, context);
    }
    for (const redirect of node.redirects) {
      if (redirect.type !== 'HereDoc' && redirect.target) this.substitutions(redirect.target, context);
    }
    const tokens = [...(node.name ? [node.name] : []), ...args].map((argument) => argumentToken(argument, this.source));
    const redirects = redirectsOf(node.redirects, this.source);
    const heredoc = node.redirects.find((redirect) => redirect.type === 'HereDoc');
    const ranges = [...(node.name ? [node.name] : []), ...args].map((argument) => wordRange(argument, this.source));
    const ends = [...ranges, ...redirects.map((redirect) => redirect.range)].map(({ end }) => end);
    const start = ranges[0]?.start ?? this.source.offset(node.pos);
    this.run(tokens, {
      ...context,
      redirects,
      assignments: assignmentNodes.map((assignment) => assignmentOf(assignment, this.source)),
      range: { start, end: Math.max(start, ...ends) },
      ...(heredoc?.type === 'HereDoc' && { heredoc: this.source.slice(heredoc.body.pos, heredoc.body.end) }),
    });
  }

  run(tokens: readonly Token[], invocation: Invocation): void {
    const { redirects, outerRedirects, assignments, range, heredoc, depth: _depth, ...context } = invocation;
    const unwrapped = unwrap(tokens);
    const all = [...redirects, ...outerRedirects];
    const wrappers = [...context.wrappers, ...unwrapped.wrappers];
    const allAssignments = [...assignments, ...unwrapped.assignments];
    const { script } = unwrapped;
    if (script && this.nested(script.source, { ...context, wrappers, outerRedirects: all, assignments: allAssignments })) return;
    const shell = shells.has(unwrapped.program) && unwrapped.tokens.slice(1).every(({ word }) => /^[-+]/.test(word.text));
    if (shell && heredoc) {
      this.nested(heredoc, {
        ...context,
        wrappers: [...wrappers, unwrapped.program],
        outerRedirects: [],
        assignments: allAssignments,
      });
    }
    const onHost = this.onHost(unwrapped, heredoc);
    this.commands.push({
      program: unwrapped.program,
      words: unwrapped.tokens.map((token) => token.word),
      wrappers: script ? wrappers.slice(0, -1) : wrappers,
      assignments: allAssignments,
      redirects: all,
      range,
      background: context.background,
      conditional: context.conditional,
      ...(context.guards.length > 0 && { guards: context.guards }),
      ...(context.looped && { looped: true }),
      ...(context.inPipe !== undefined && { inPipe: context.inPipe }),
      ...(context.substituted && { substituted: true }),
      ...(context.inFunction !== undefined && { inFunction: context.inFunction }),
      ...(onHost.length > 0 && { onHost }),
    });
  }

  /** The programs that a login on another host is given, in one word, in several, or by a heredoc to its shell. */
  private onHost({ program, tokens }: Unwrapped, heredoc: MappedText | undefined): readonly SimpleCommand[] {
    if (this.nesting >= maxDepth) return [];
    const words = wordsForHost(program, tokens);
    if (!words) return [];
    const read = (source: MappedText) => readScript(source, { tolerant: false, depth: this.nesting + 1 })?.commands ?? [];
    const [only, ...others] = words;
    const named = only && others.length === 0 ? read(only.source) : readVector(words.map(({ source }) => source));
    const isShell = named.every(
      (command) => shells.has(command.program) && command.words.every(({ text }, at) => !at || /^-/.test(text)),
    );
    return heredoc && isShell ? [...named, ...read(heredoc)] : named;
  }

  /** Reads a program text that a shell is given; false where it is no shell syntax. */
  private nested(source: MappedText, context: Omit<Invocation, 'range' | 'redirects' | 'depth' | 'heredoc'>): boolean {
    if (this.nesting >= maxDepth) return false;
    const read = readScript(source, { tolerant: false, depth: this.nesting + 1 });
    if (!read || read.commands.length === 0) return false;
    for (const command of read.commands) {
      this.commands.push({
        ...command,
        wrappers: [...context.wrappers, ...command.wrappers],
        assignments: [...context.assignments, ...command.assignments],
        redirects: [...command.redirects, ...context.outerRedirects],
        background: context.background || command.background,
        conditional: context.conditional || command.conditional,
        ...(context.guards.length > 0 && { guards: [...context.guards, ...(command.guards ?? [])] }),
        ...(context.looped && { looped: true }),
        ...(context.substituted && { substituted: true }),
        ...(command.inFunction === undefined && context.inFunction !== undefined && { inFunction: context.inFunction }),
        ...(command.inPipe === undefined && context.inPipe !== undefined && { inPipe: context.inPipe }),
      });
    }
    return true;
  }

  private substitutions(word: ShellWord, context: Context): void {
    for (const script of substitutionsIn(word)) {
      // An escaped backquote script has a text of its own, whose places the file does not know.
      if (script.source !== undefined || context.depth > maxDepth * 4) continue;
      const { inPipe: _inPipe, ...rest } = context;
      this.statements(script.commands, {
        ...rest,
        outerRedirects: [],
        substituted: true,
        background: false,
        depth: context.depth + 1,
      });
    }
  }
}

/** `[ … ]`, `test …`, `[[ … ]]`: what follows by `&&` or `||` depends on it. */
function isTest(node: PipelineNode): boolean {
  if (node.type === 'TestCommand' || node.type === 'ArithmeticCommand') return true;
  if (node.type === 'Pipeline') return node.commands.length === 1 && node.commands.every(isTest);
  return node.type === 'Command' && (node.name?.value === '[' || node.name?.value === 'test');
}
