import type { CommandFact, CopyFact, EnvDeclarationFact, Fact } from '../../../../rules/facts';
import { isDockerfile } from '../../../../rules/judgements/containers/dockerfile-names';
import { isDevelopmentName } from '../../../../rules/judgements/development/development';
import { saysDevelopment } from '../../../../rules/judgements/development/development-heads';
import { parseImageReference } from '../image-reference';
import type { Language } from '../language';
import { MappedText } from '../mapped-text';
import { readCommandLine, readVector } from '../shell/command-line';
import { fallbacksIn, readFallbacks } from '../shell/expansions';
import { readLiterals } from '../shell/literals';
import { shellPhraseBook } from '../shell/phrase-book';
import { trapsOfStarts } from '../shell/traps';
import { runtimeOf } from './images';
import { type Instruction, jsonVector, parseDockerfile } from './instructions';
import { type CommandLine, combine, readCommand, type Start } from './start';
import { expand, isDynamic, readPairs, splitWords, type Variables } from './words';

export const dockerfile: Language = {
  id: 'dockerfile',
  matches: isDockerfile,
  extract: ({ path, text }) => ({ facts: new Extractor(path, text).facts }),
  phraseBook: shellPhraseBook,
};

type StageInfo = NonNullable<CommandFact['stage']>;

/**
 * 0-based index of the stage that production runs: the last one, or where that is for developers or tests by its name, the last one before
 * it that starts something and is not (`AS runtime … CMD`, then `FROM runtime AS dev`), which whoever deploys builds by `--target`.
 */
function finalStage(instructions: readonly Instruction[], escapeChar: string): number {
  const stages: { forDevelopers: boolean; starts: boolean }[] = [];
  for (const instruction of instructions) {
    const stage = stages.at(-1);
    if (instruction.keyword === 'FROM')
      stages.push({ forDevelopers: isDevelopmentName(nameOfStage(instruction, escapeChar) ?? ''), starts: false });
    else if (stage && /^(?:CMD|ENTRYPOINT)$/.test(instruction.keyword)) stage.starts = true;
  }
  const last = stages.length - 1;
  if (!stages[last]?.forDevelopers) return last;
  const before = stages.findLastIndex(({ forDevelopers, starts }) => starts && !forDevelopers);
  return before < 0 ? last : before;
}

/** `runtime` of `FROM node:22 AS runtime`. */
function nameOfStage(from: Instruction, escapeChar: string): string | undefined {
  const [, as, alias] = splitWords(from.arguments, escapeChar);
  return as?.word.text.toLowerCase() === 'as' ? alias?.word.text : undefined;
}

/** What a stage hands on to those that build on it. */
interface Stage {
  readonly info: StageInfo;
  readonly variables: Map<string, MappedText | undefined>;
  start: Start;
  /** A shell that is none of ours reads its RUN lines. */
  foreignShell: boolean;
}

class Extractor {
  readonly facts: Fact[] = [];
  private readonly instructions: readonly Instruction[];
  private readonly escapeChar: string;
  private readonly globals = new Map<string, MappedText | undefined>();
  private readonly stages: Stage[] = [];
  private readonly development: boolean;

  constructor(path: string, text: string) {
    ({ instructions: this.instructions, escapeChar: this.escapeChar } = parseDockerfile(text));
    this.development = isDevelopmentName(path) || saysDevelopment(text);
    const final = finalStage(this.instructions, this.escapeChar);
    for (const instruction of this.instructions) {
      if (instruction.keyword === 'FROM') this.from(instruction, this.stages.length === final);
      else this.read(instruction, this.stages.at(-1));
    }
    for (const stage of this.stages) this.starts(stage);
    this.facts.push(...trapsOfStarts(this.facts));
  }

  private from(instruction: Instruction, final: boolean): void {
    const [reference] = splitWords(instruction.arguments, this.escapeChar);
    const named = nameOfStage(instruction, this.escapeChar);
    const info: StageInfo = { index: this.stages.length, ...(named !== undefined && { name: named }), final };
    const expanded = reference && expand(reference.source, this.globals, MappedText.join);
    const base = expanded && !expanded.dynamic ? expanded.text.text : reference?.word.text;
    const parent = this.stages.find(({ info: earlier }) => earlier.name?.toLowerCase() === base?.toLowerCase());
    this.stages.push({
      info,
      variables: new Map(parent?.variables),
      start: parent?.start ?? {},
      foreignShell: parent?.foreignShell ?? false,
    });
    if (!reference || !expanded) return;
    const { text, dynamic } = expanded;
    const image = parseImageReference(dynamic ? reference.source.text : text.text);
    this.facts.push({
      kind: 'image',
      format: 'docker',
      use: 'from',
      ...image,
      dynamic: dynamic || image.dynamic,
      range: reference.word.range,
      local: parent !== undefined || image.name === 'scratch',
      stage: info,
    });
    const runtime = parent ? undefined : runtimeOf(image, dynamic ? reference.source : text);
    // What a variable decides from outside may still leave the version plain: `node:20-${VARIANT}`.
    if (runtime && !isDynamic(runtime.version)) {
      this.facts.push({ kind: 'runtime-version', source: 'docker', final, ...runtime });
    }
  }

  private read(instruction: Instruction, stage: Stage | undefined): void {
    const { keyword } = instruction;
    switch (keyword) {
      case 'ARG':
      case 'ENV':
        this.declare(instruction, stage);
        return;
      case 'RUN':
        this.run(instruction, stage);
        return;
      case 'CMD':
        if (stage) stage.start = { ...stage.start, cmd: readCommand(instruction) };
        return;
      case 'ENTRYPOINT':
        // A new ENTRYPOINT drops the CMD that a base stage has set.
        if (stage) {
          const ownCmd = stage.start.cmd && this.isOwn(stage, stage.start.cmd.instruction);
          stage.start = { entrypoint: readCommand(instruction), ...(ownCmd && { cmd: stage.start.cmd }) };
        }
        return;
      case 'COPY':
      case 'ADD':
        if (stage) this.copy(instruction, stage.info);
        return;
      case 'HEALTHCHECK':
        this.healthcheck(instruction, stage);
        break;
      case 'SHELL':
        if (stage) stage.foreignShell = /powershell|pwsh|cmd(?:\.exe)?\b/i.test(instruction.arguments.text);
        break;
      case 'ONBUILD':
        if (instruction.trigger && !/^(?:CMD|ENTRYPOINT|FROM|HEALTHCHECK)$/.test(instruction.trigger.keyword)) {
          this.read(instruction.trigger, stage);
        }
        break;
      default:
    }
    const vector = jsonVector(instruction.arguments);
    this.facts.push({
      kind: 'instruction',
      keyword,
      arguments: vector
        ? vector.map((word) => ({ text: word.text, range: word.range(0, word.text.length), dynamic: isDynamic(word.text) }))
        : splitWords(instruction.arguments, this.escapeChar).map(({ word }) => word),
      range: instruction.range,
      keywordRange: instruction.keywordRange,
      ...(stage && { stage: stage.info }),
    });
  }

  private isOwn(stage: Stage, instruction: Instruction): boolean {
    const from = this.instructions.filter(({ keyword }) => keyword === 'FROM')[stage.info.index];
    return from !== undefined && instruction.range.start > from.range.start;
  }

  private declare(instruction: Instruction, stage: Stage | undefined): void {
    const where = instruction.keyword === 'ENV' ? 'docker-env' : 'docker-arg';
    for (const pair of readPairs(instruction.arguments, this.escapeChar, { legacy: where === 'docker-env' })) {
      if (!/^[A-Za-z_][\w.-]*$/.test(pair.name.text)) continue;
      this.facts.push(declaration(pair, where, stage?.info));
      const variables = stage?.variables ?? this.globals;
      // `ARG NAME` inside a stage takes over the value of before the first FROM.
      const value = pair.value ?? (where === 'docker-arg' && stage ? this.globals.get(pair.name.text) : undefined);
      const resolved = value && expand(value, variables as Variables, MappedText.join);
      variables.set(pair.name.text, resolved && !resolved.dynamic ? resolved.text : undefined);
    }
  }

  private run(instruction: Instruction, stage: Stage | undefined): void {
    const vector = jsonVector(instruction.arguments);
    const [body] = instruction.heredocs;
    // `RUN <<EOF`: the shell, or what its first line names, runs the body.
    const bare =
      body !== undefined && instruction.heredocs.length === 1 && /^<<-?["']?\w+["']?$/.test(instruction.arguments.text.trim());
    const text = bare ? body : instruction.shellText;
    const foreign = stage?.foreignShell === true || (bare && /^#!(?!.*\b(?:ba|da|a|z)?sh\b)/.test(body.text));
    const commands = vector ? readVector(vector) : foreign ? [] : readCommandLine(text);
    this.facts.push({
      kind: 'command',
      origin: 'docker-run',
      phase: 'build',
      text: text.text,
      range:
        instruction.heredocs.length > 0
          ? { start: instruction.argumentsRange.start, end: instruction.range.end }
          : instruction.argumentsRange,
      form: vector ? 'exec' : 'shell',
      commands,
      ...(stage && { stage: stage.info }),
      oneShot: true,
    });
    if (!vector && !foreign) this.facts.push(...readFallbacks(text));
    this.facts.push(...readLiterals(commands), ...(vector ? fallbacksIn(commands) : []));
  }

  private starts(stage: Stage): void {
    const { start } = stage;
    const { entrypoint, cmd } = combine(start);
    const ownEntrypoint = start.entrypoint !== undefined && this.isOwn(stage, start.entrypoint.instruction);
    if (start.entrypoint && ownEntrypoint) this.start(start.entrypoint, 'docker-entrypoint', entrypoint, stage);
    if (!start.cmd || !this.isOwn(stage, start.cmd.instruction)) return;
    // Arguments for a base stage's ENTRYPOINT: only here is the whole command line known.
    const completes = cmd.joined === true && start.entrypoint !== undefined && !ownEntrypoint;
    this.start(start.cmd, 'docker-cmd', completes ? { commands: entrypoint.commands } : cmd, stage);
  }

  private start(
    line: CommandLine,
    origin: 'docker-cmd' | 'docker-entrypoint',
    programs: Pick<CommandFact, 'commands' | 'joined'>,
    { info }: Stage,
  ): void {
    const last = this.stages.find((stage) => stage.info.final)?.start;
    const inherited = (origin === 'docker-cmd' ? last?.cmd : last?.entrypoint)?.instruction === line.instruction;
    const development = this.development || (info.name !== undefined && isDevelopmentName(info.name));
    this.facts.push({
      kind: 'command',
      origin,
      phase: development ? 'dev' : 'start',
      text: line.text.text,
      range: line.instruction.argumentsRange,
      form: line.form,
      ...programs,
      stage: { ...info, final: inherited },
    });
    this.facts.push(
      ...readLiterals(programs.commands),
      ...(line.form === 'shell' ? readFallbacks(line.text) : fallbacksIn(programs.commands)),
    );
  }

  private healthcheck(instruction: Instruction, stage: Stage | undefined): void {
    const match = /^CMD\s+/i.exec(instruction.arguments.text);
    if (!match) return;
    const text = instruction.arguments.slice(match[0].length, instruction.arguments.text.length);
    const vector = jsonVector(text);
    const commands = vector ? readVector(vector) : readCommandLine(text);
    this.facts.push(...readLiterals(commands), {
      kind: 'command',
      origin: 'docker-healthcheck',
      phase: 'admin',
      text: text.text,
      range: text.range(0, text.text.length),
      form: vector ? 'exec' : 'shell',
      commands,
      ...(stage && { stage: stage.info }),
      oneShot: true,
    });
  }

  private copy(instruction: Instruction, stage: StageInfo): void {
    const vector = jsonVector(instruction.arguments);
    const words = vector
      ? vector.map((word) => ({ text: word.text, range: word.range(0, word.text.length), dynamic: isDynamic(word.text) }))
      : splitWords(instruction.arguments, this.escapeChar).map(({ word }) => word);
    const from = instruction.flags.find((flag) => flag.name === 'from')?.value;
    const destination = words.at(-1)?.text;
    const fact: CopyFact = {
      kind: 'copy',
      instruction: instruction.keyword === 'ADD' ? 'ADD' : 'COPY',
      sources: words.slice(0, -1).filter(({ text }) => !text.startsWith('<<')),
      ...(destination !== undefined && { destination }),
      ...(from !== undefined && { from }),
      checksum: instruction.flags.some((flag) => flag.name === 'checksum'),
      range: instruction.range,
      stage,
    };
    this.facts.push(fact);
  }
}

function declaration(
  { name, value, range }: ReturnType<typeof readPairs>[number],
  where: EnvDeclarationFact['where'],
  stage: StageInfo | undefined,
): EnvDeclarationFact {
  return {
    kind: 'env-declaration',
    name: name.text,
    nameRange: name.range(0, name.text.length),
    where,
    ...(value && { value: value.text, valueRange: value.range(0, value.text.length) }),
    ...(value && isDynamic(value.text) && { reference: true }),
    ...(stage && { scope: stage.name ?? String(stage.index) }),
    range,
  };
}
