import type { EnvDeclarationFact } from '../facts';
import { isTestFile } from '../judgements/credentials/credential-borders';
import { isShellCode } from '../judgements/settings/dotenv-files';
import type { ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';
import { wholeLines } from '../whole-lines';

/** Places that hold the environment of one container or file. */
const places = new Set<EnvDeclarationFact['where']>([
  ...(['dotenv', 'compose', 'k8s', 'configmap', 'secret', 'secret-generator', 'helm-values'] as const),
]);

export default defineRule({
  id: 'no-duplicate-env-key',
  factor: 'config',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'fix',
  languages: ['env', 'k8s', 'compose'],
  title: 'Variable set twice',
  docs: {
    what: 'Reports a variable that one dotenv file or one container sets twice. Dotenv files that git ignores are looked at as well; nothing of what stands in them is repeated.',
    why: 'Which of the two counts depends on who reads the file. Somebody edits the first, nothing changes, and the deploy runs on config that no one meant.',
    examples: [
      {
        bad: { '.env.example': 'LOG_LEVEL=info\nPORT=3000\nLOG_LEVEL=debug\n' },
        good: { '.env.example': 'PORT=3000\nLOG_LEVEL=debug\n' },
      },
      {
        bad: {
          'docker-compose.yml':
            'services:\n  web:\n    build: .\n    environment:\n      - LOG_LEVEL=info\n      - LOG_LEVEL=debug\n',
        },
        good: { 'docker-compose.yml': 'services:\n  web:\n    build: .\n    environment:\n      - LOG_LEVEL=debug\n' },
      },
      {
        bad: {
          'web.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n      env:\n        - { name: LOG_LEVEL, value: info }\n        - { name: LOG_LEVEL, value: debug }\n',
        },
        good: {
          'web.yaml':
            'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n    - name: web\n      image: ghcr.io/acme/web:1.4.2\n      env:\n        - { name: LOG_LEVEL, value: debug }\n',
        },
      },
    ],
    fixSafety: 'Safe: takes out the earlier one, which the later one overrides.',
    whenNotToUse: 'Nowhere that we know of: the earlier value is never read.',
    related: ['dotenv-linter DuplicatedKey', 'kube-linter duplicate-env-var'],
  },
  messages: {
    twice: '{name} is set twice here, and this one overrides the earlier; keep one.',
    local: 'This variable is set twice here, and this one overrides the earlier; keep one.',
  },
  project({ project, report }) {
    const byFile = new Map<string, EnvDeclarationFact[]>();
    const local = new Set(project.localDotenvs.map(({ file }) => file));
    for (const { file, fact } of [...project.facts('env-declaration'), ...project.localDotenvs]) {
      if (!places.has(fact.where) || fact.commented || fact.setting || project.roleOf(file) === 'test' || isTestFile(file))
        continue;
      byFile.set(file, [...(byFile.get(file) ?? []), fact]);
    }
    for (const [file, declarations] of byFile) {
      if (declarations.some(({ where }) => where === 'dotenv') && isShellCode(file, project)) continue;
      const seen = new Map<string, EnvDeclarationFact>();
      for (const fact of [...declarations].sort((a, b) => a.nameRange.start - b.nameRange.start)) {
        const key = `${fact.where} ${fact.block ?? ''} ${fact.name}`;
        const earlier = seen.get(key);
        // Aliases give one list to several containers.
        if (earlier?.nameRange.start === fact.nameRange.start) continue;
        seen.set(key, fact);
        if (!earlier) continue;
        report({
          at: { file, range: fact.nameRange },
          // What a machine keeps to itself is not repeated, not even the names.
          ...(local.has(file) ? { message: 'local' } : { message: 'twice', data: { name: fact.name } }),
          related: [{ file, range: earlier.nameRange, message: 'Set here before.' }],
          fix: dropEarlier(project, file, earlier, fact, local.has(file) ? 'line' : earlier.name),
        });
      }
    }
  },
});

function dropEarlier(
  project: ProjectView,
  file: string,
  earlier: EnvDeclarationFact,
  later: EnvDeclarationFact,
  what: string,
): Fix | undefined {
  const text = project.textOf(file, { start: earlier.range.end, end: later.nameRange.start });
  // What stands between, or the later value itself, may be built on the earlier one.
  const uses = new RegExp(`\\$[({]?${earlier.name}\\b`);
  if (uses.test(text) || uses.test(later.value ?? '')) return undefined;
  const quote = /^["'`]/.exec(project.textOf(file, { start: earlier.range.end, end: earlier.range.end + 1 }))?.[0].length ?? 0;
  const range = wholeLines(project, file, { start: earlier.range.start, end: earlier.range.end + quote });
  return range && { title: `Remove the earlier ${what}`, edits: [{ file, range, text: '' }] };
}
