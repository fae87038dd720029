import type { CommandFact, SimpleCommand } from '../../facts';
import type { ProjectView } from '../../project';

const testPrograms =
  /^(?:pytest|py\.test|tox|nox|jest|vitest|mocha|ava|karma|cypress|playwright|rspec|phpunit|newman|nightwatch|testcafe|wdio|codeceptjs|k6|locust|cucumber-js|cucumber|behave|robot)$/;
const testTasks = /^(?:tests?|e2e|spec)(?:[:_-].*)?$/;
const taskRunners = /^(?:npm|yarn|pnpm|bun|make|just|task|rake|invoke|poe|manage\.py|go|cargo|mvn|gradle|gradlew)$/;

/** Whether a command line is there to run tests, which it does last: `make test`, `npm ci && npm run test:e2e`. */
export function runsTests({ commands }: CommandFact): boolean {
  const last = commands.findLast(({ substituted, inFunction }) => !substituted && inFunction === undefined);
  return last !== undefined && isTestCommand(last);
}

/** `tox -e unit`, `npm run test:e2e`, `python manage.py test`. */
export function isTestCommand(command: SimpleCommand): boolean {
  const [program = '', ...rest] = command.words.map(({ text }) => text);
  return (
    testPrograms.test(command.program) ||
    ((taskRunners.test(command.program) || program.endsWith('manage.py')) && rest.some((word) => testTasks.test(word))) ||
    (program.endsWith('python') && rest[0]?.endsWith('manage.py') === true && rest[1] === 'test')
  );
}

/** Whether a compose file is there for a test run: each service that it builds runs tests, and what else it has is thrown away afterwards. */
export function isOfTestRun(file: string, project: ProjectView): boolean {
  const built = project.factsIn(file, 'workload').filter(({ format, build }) => format === 'compose' && build !== undefined);
  const testing = new Set(
    project
      .factsIn(file, 'command')
      .filter((fact) => fact.origin.startsWith('compose-') && runsTests(fact))
      .map(({ workload }) => workload),
  );
  return built.length > 0 && built.every(({ name }) => testing.has(name));
}
