import type { CredentialFact, LiteralFact } from '../../facts';
import type { Fix, RuleContext } from '../../rule';
import { contains } from '../../values';
import { wholeLines } from '../../whole-lines';
import { withoutFallback } from '../settings/required-reads';
import { fallbackOf, isProgram } from './credential-borders';
import { afterScheme, partFromEnvironment, readFromEnvironment } from './credential-suggestions';
import { variableOf } from './provider-variables';

type Around = Pick<RuleContext<string>, 'file' | 'phrase' | 'project'>;

export interface SecretPlace {
  /** What to call it in the environment. */
  readonly variable: string;
  /** The credential's place in a longer text. */
  readonly part?: { readonly start: number; readonly end: number };
}

/** `getFileEnv(name) || 'secret'`: stands in for something that the app reads in its own way. */
function isAlternative({ range, binding }: LiteralFact, { file, project }: Around): boolean {
  if (binding === 'comparison') return false;
  return /(?:\|\||\?\?|\bor)\s*$/.test(project.textOf(file, { start: Math.max(0, range.start - 40), end: range.start }));
}

/** The users of a list, each with a password: one variable would give them all the same. */
export function isOneOfList(fact: LiteralFact, { file, project }: Around): boolean {
  const place = fact.binding === 'property' && isProgram(file) ? fact.path?.join('.') : undefined;
  if (place === undefined || place === '') return false;
  return project
    .factsIn(file, 'literal')
    .some(
      (other) =>
        other.range.start !== fact.range.start &&
        other.binding === 'property' &&
        other.name === fact.name &&
        other.path?.join('.') === place,
    );
}

/** What to offer for a secret that a literal gives. */
export function secretSuggestions<M extends string>(fact: LiteralFact, { variable, part }: SecretPlace, context: RuleContext<M>) {
  const read = fallbackOf(context.project, context.file, fact.range);
  if (read) return withoutFallback(context, read);
  const asked = askedAtDeploy(fact, context);
  if (asked) return asked;
  // `process.env.NAME = '…'` gives the variable its value.
  const isAssignedVariable = fact.binding === 'key' && isProgram(context.file) && !context.file.endsWith('.py');
  if (isAssignedVariable) return [];
  // A bundle shows its users all it holds; and `read('x') || 'secret'` has a place of its own already.
  if (context.role === 'browser' || isAlternative(fact, context) || isOneOfList(fact, context)) return [];
  if (part) return partFromEnvironment(context, fact.text, variable, part.start, part.end) ?? [];
  return (fact.binding === 'header' && afterScheme(context, fact.text)) || readFromEnvironment(context, fact.text, variable);
}

/** A platform's file: the variable stays declared, and its value is asked for, or set beside the file. */
function askedAtDeploy({ range }: LiteralFact, { file, phrase, project }: Around): readonly Fix[] | undefined {
  const declaration = project
    .factsIn(file, 'env-declaration')
    .find(({ where, valueRange }) => /^(?:platform|app\.json)$/.test(where) && valueRange && contains(range, valueRange));
  if (!declaration) return undefined;
  const edit = phrase.readSecret?.(declaration, '');
  if (edit) return [{ title: `Let the platform ask for ${declaration.name}`, edits: [edit] }];
  const lines = /(?:^|\/)fly(?:\.[\w-]+)?\.toml$/.test(file) ? wholeLines(project, file, declaration.range) : undefined;
  return lines && [{ title: `Take out ${declaration.name}, to be set by fly secrets`, edits: [{ range: lines, text: '' }] }];
}

/** A token that is a part of a command's word: of a URL, of a setting of another program. */
export function inCommand<M extends string>({ provider, range }: CredentialFact, context: RuleContext<M>): readonly Fix[] {
  const words = context.project
    .factsIn(context.file, 'command')
    .flatMap(({ commands }) => commands)
    .flatMap(({ words, assignments }) => [...words, ...assignments.map(({ value }) => value)]);
  const word = words.find((each) => contains(each.range, range) && each.range.end - each.range.start === each.text.length);
  if (!word) return [];
  // Tokens hold no blanks: they need no quotes of their own.
  const value = { kind: 'literal', value: provider, range, slot: 'text', quoted: word.quoted ?? 'double' } as const;
  return readFromEnvironment(context, value, variableOf(provider));
}
