import {
  environmentInName,
  type NamedForEnvironment,
  siblingsByEnvironment,
} from '../judgements/development/environments-in-names';
import { nameOf } from '../paths';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-env-specific-source',
  factor: 'codebase',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['project'],
  title: 'Source per environment',
  docs: {
    what: 'Reports program sources that stand side by side and differ by an environment in their names: `server.dev.js` and `server.prod.js`.',
    why: 'One codebase is deployed everywhere. Where production runs another file than development, what was developed and tested is not what runs, and each change has to be made twice.',
    examples: [
      {
        bad: {
          'package.json': '{ "name": "shop", "version": "1.0.0", "main": "server.prod.js", "engines": { "node": ">=20" } }\n',
          'server.dev.js': "exports.greet = () => 'hello, developer';\n",
          'server.prod.js': "exports.greet = () => 'hello';\n",
        },
        good: {
          'package.json': '{ "name": "shop", "version": "1.0.0", "main": "server.js", "engines": { "node": ">=20" } }\n',
          'server.js': 'exports.greet = () => process.env.GREETING;\n',
        },
      },
      {
        bad: {
          'requirements.txt': 'flask==3.0.3\n',
          'worker_dev.py': 'def run():\n    return "hello, developer"\n',
          'worker_prod.py': 'def run():\n    return "hello"\n',
        },
        good: {
          'requirements.txt': 'flask==3.0.3\n',
          'worker.py': 'import os\n\n\ndef run():\n    return os.environ["GREETING"]\n',
        },
      },
    ],
    whenNotToUse: 'For an entry that only developers start and that loads the same app.',
    related: ['SonarQube duplicated blocks'],
  },
  messages: {
    twins: '{name} runs in one environment alone; run the same source everywhere and read what differs from the environment.',
  },
  project({ project, report }) {
    const files = project.files.filter((file) => isJudged(file, project));
    for (const group of siblingsByEnvironment(files, sourceName)) {
      for (const { file } of group) {
        const others = group.filter((other) => other.file !== file);
        report({
          at: { file, range: project.lineRange(file, 0) },
          message: 'twins',
          data: { name: nameOf(file), others: others.map((other) => nameOf(other.file)).join(' and ') },
          related: others.map((other) => ({
            file: other.file,
            range: project.lineRange(other.file, 0),
            message: `Its twin for ${other.environment}.`,
          })),
        });
      }
    }
  },
});

const program = /^(?:[cm]?[jt]sx?|py|vue|svelte|go|rb|php|java|kt|cs)$/;
/** Config and build tools have files per environment of their own; see `no-env-config-file`. */
const otherNames =
  /(?:^|[-_.])(?:environments?|env|config|configs|configuration|conf|settings?|options|constants|variables|vars|secrets|credentials|webpack|rollup|vite|esbuild|babel|karma|jest|gulpfile|gruntfile|eslint|tailwind|postcss|next|nuxt|metro|gunicorn|knexfile|ormconfig|ecosystem|test|spec|mock|seed|seeds)(?:[-_.]|$)/i;
const otherFolders =
  /(?:^|\/)(?:config|configs|configuration|conf|settings|environments?|envs?|webpack|build|dist|cjs|umd|esm|lib\/(?:cjs|esm|umd)|scripts|tools|migrations|seeds?|terraform|cdk|infra)\//i;

function isJudged(file: string, project: ProjectView): boolean {
  const role = project.roleOf(file);
  return (
    role !== 'test' &&
    role !== 'docs' &&
    role !== 'admin' &&
    role !== 'config' &&
    !otherFolders.test(file) &&
    !project.isGitIgnored(file)
  );
}

function sourceName(file: string): NamedForEnvironment | undefined {
  const named = environmentInName(file);
  if (!named || named.base === '' || !program.test(named.extension) || otherNames.test(named.base)) return undefined;
  return { ...named, extension: named.extension.replace(/^[cm]?[jt]sx?$/, 'js') };
}
