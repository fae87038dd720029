import type { CommandFact, SimpleCommand } from '../../facts';
import type { ProjectView } from '../../project';

const changing = / (?:up|run|restart|rm|stop|start|pull|load|exec|deploy)(?: |$)/;

/** Docker told to work on another host over SSH: `docker -H ssh://HOST compose up`, `DOCKER_HOST=ssh://HOST docker compose up`, a context made so. */
export function dockerOfHost(command: SimpleCommand, own: CommandFact, file: string, project: ProjectView): boolean {
  const { program, words, assignments, range } = command;
  if (program !== 'docker' && program !== 'docker-compose') return false;
  const line = textOf(words);
  if (!changing.test(line)) return false;
  const textsBefore = (commands: readonly SimpleCommand[]) =>
    commands.filter((other) => other.range.end <= range.start).map((other) => textOf(other.words));
  return (
    textsBefore(own.commands).some((text) => /^export (?:.* )?DOCKER_HOST=ssh:/.test(text)) ||
    / (?:-H|--host)[ =]ssh:/.test(line) ||
    assignments.some(({ name, value }) => name === 'DOCKER_HOST' && value.text.startsWith('ssh:')) ||
    isContextOfHost(line, textsBefore(project.factsIn(file, 'command').flatMap(({ commands }) => commands)))
  );
}

/** `docker --context shop compose up` after `docker context create shop --docker host=ssh://HOST`. */
function isContextOfHost(line: string, before: readonly string[]): boolean {
  const used = / (?:-c|--context)[ =]([\w.-]+)/.exec(line)?.[1];
  const chosen = before.map((text) => /^docker context use ([\w.-]+)/.exec(text)?.[1]).findLast((name) => name !== undefined);
  const name = used ?? chosen;
  return (
    name !== undefined && before.some((text) => /^docker context create .*host=ssh:/.test(text) && text.split(' ').includes(name))
  );
}

function textOf(words: SimpleCommand['words']): string {
  return words.map(({ text }) => text).join(' ');
}
