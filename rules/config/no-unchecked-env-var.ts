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
    related: ['typescript-eslint no-non-null-assertion'],
  },
  messages: {
    asserted: '{name} may be missing, and nothing notices at startup; check it there and fail with its name.',
  },
  on: {
    'env-read'(fact, { report, project, file, app }) {
      if (!fact.asserted || fact.fallback || isChecked(fact, file, app, project)) return;
      report({ at: fact.range, message: 'asserted', data: { name: fact.name } });
    },
  },
});

/** Another read of it in the file that asserts nothing may be the check; a schema that gets the whole environment is one. */
function isChecked({ name }: EnvReadFact, file: string, app: App | undefined, project: ProjectView): boolean {
  if (project.factsIn(file, 'env-read').some((read) => read.name === name && !read.asserted)) return true;
  return project.facts('env-read-all').some(({ file: other }) => project.appOf(other)?.path === app?.path);
}
