import type { SimpleCommand } from '../../facts';
import type { ProjectView } from '../../project';

/** Commands that come and go around a process. */
export const chores =
  /^(?:|:|\[|\[\[|cat|cd|chmod|chown|cp|curl|date|echo|env|exit|export|kill|ln|local|ls|mkdir|mv|printf|return|rm|sed|set|sleep|source|tail|test|touch|trap|true|false|umask|ulimit|unset|wait|while|read|nc|wget|\.)$/;

/** One-off commands that end before the next begins. */
const oneOff =
  /^(?:npm|yarn|pnpm|npx|pip\d?|bundle|composer|make|git|find|grep|awk|envsubst|psql|mysql|pg_isready|mysqladmin|prisma|knex|sequelize|sequelize-cli|typeorm|alembic|drizzle-kit|rake|php|apt-get|apk|useradd|adduser|usermod|groupadd|openssl|getent|id|stat|jq|xargs|sh|bash|dockerize|wait-for-it(?:\.sh)?|wait-for(?:\.sh)?|chpasswd|python\d?(?:\.\d+)?)$/;

/** Whether a command stays, as a process does; a script run by its interpreter may, a tool that is known to end does not. */
export function isServiceProcess({ program, words, next, conditional, substituted }: SimpleCommand): boolean {
  if (chores.test(program) || substituted || conditional || next === '|') return false;
  const rest = words.slice(1).map(({ text }) => text);
  if (/^(?:npm|yarn|pnpm)$/.test(program)) {
    const script = rest.filter((word) => !word.startsWith('-') && word !== 'run')[0] ?? '';
    return /^(?:start|serve|server|web|worker|prod)/.test(script);
  }
  if (/^python/.test(program))
    return (
      !rest.some((word) => /(?:^|\/)(?:manage|migrate\w*|seed\w*|setup|init\w*|prestart\w*|wait\w*)\.py$/.test(word)) ||
      rest.some((word) => /^(?:runserver|qcluster|process_tasks|rqworker|run_huey|db_worker)/.test(word))
    );
  if (program === 'flask') return rest.includes('run');
  if (program === 'manage.py')
    return rest.some((word) => /^(?:runserver|qcluster|process_tasks|rqworker|run_huey|db_worker)/.test(word));
  return !oneOff.test(program);
}

export function scriptCommands(file: string, project: ProjectView): readonly SimpleCommand[] {
  return project
    .factsIn(file, 'command')
    .filter(({ origin }) => origin === 'shell-script')
    .flatMap(({ commands }) => commands);
}

/** Whether a command is a function of its script that calls tools and ends: `prepare &`. */
export function isStepOf({ program }: SimpleCommand, script: readonly SimpleCommand[]): boolean {
  const bodyOf = (name: string) => script.filter(({ inFunction }) => inFunction === name);
  const names = new Set([program]);
  for (const name of names) for (const called of bodyOf(name)) if (bodyOf(called.program).length > 0) names.add(called.program);
  const steps = [...names].flatMap(bodyOf).filter((step) => !names.has(step.program));
  return steps.length > 0 && !steps.some((step) => isServiceProcess(step));
}
