import type { EnvReadFact } from '../facts';
import type { App, ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-unchecked-env-var',
  factor: 'config',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['js'],
  title: 'Variable asserted to exist',
  roles: ['runtime'],
  docs: {
    what: 'Reports an environment variable that the code asserts to exist without checking it.',
    why: '`process.env.X!` silences the compiler and nothing else. A deploy that forgets the variable starts as if all were well and fails later, far from the cause, with `undefined` in a URL or a signature.',
    examples: [
      {
        bad: { 'config.ts': 'export const secret = process.env.SESSION_SECRET!;\n' },
        good: {
          'config.ts':
            "if (!process.env.SESSION_SECRET) throw new Error('SESSION_SECRET is not set');\nexport const secret = process.env.SESSION_SECRET;\n",
        },
      },
    ],
    whenNotToUse:
      'Where a check that is not seen here runs before: an entrypoint, the platform’s own list of required variables.',
    related: ['typescript-eslint no-non-null-assertion'],
  },
  messages: {
    asserted: '{name} may be missing, and nothing notices at startup; check it there and fail with its name.',
  },
  on: {
    'env-read'(fact, { report, project, file, app }) {
      if (!isAsserted(fact) || isChecked(fact, file, app, project)) return;
      // One variable is forgotten once, wherever it is read.
      const [first, ...others] = project
        .facts('env-read')
        .filter(
          (read) =>
            read.fact.name === fact.name &&
            isAsserted(read.fact) &&
            project.appOf(read.file) === app &&
            project.roleOf(read.file) === 'runtime' &&
            !isChecked(read.fact, read.file, app, project),
        );
      if (first && first.fact !== fact) return;
      report({
        at: fact.range,
        message: 'asserted',
        data: { name: fact.name },
        related: others.map((read) => ({ file: read.file, range: read.fact.range, message: `${fact.name} is read here too.` })),
      });
    },
  },
});

function isAsserted({ asserted, fallback }: EnvReadFact): boolean {
  return asserted === true && fallback === undefined;
}

/** Another read of it in the file that asserts nothing may be the check; a schema that gets the whole environment is one. */
function isChecked({ name }: EnvReadFact, file: string, app: App | undefined, project: ProjectView): boolean {
  if (project.factsIn(file, 'env-read').some((read) => read.name === name && !read.asserted)) return true;
  return project.facts('env-read-all').some(({ file: other }) => project.appOf(other)?.path === app?.path);
}
