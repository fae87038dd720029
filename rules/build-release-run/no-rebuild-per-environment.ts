import type { Range } from '../facts';
import { buildStepOf } from '../judgements/commands/build-tools';
import { wordsRange } from '../judgements/commands/starts';
import type { ProjectView } from '../project';
import { defineRule } from '../rule';

interface Build {
  readonly range: Range;
  readonly text: string;
}

const environment =
  /(?<![A-Za-z])(?:production|prod|staging|stage|stg|development|develop|dev|qa|uat|pre-?prod|live|sandbox|demo)(?![A-Za-z])/gi;
const workflow = (steps: string) => `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;

export default defineRule({
  id: 'no-rebuild-per-environment',
  factor: 'build-release-run',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['ci'],
  title: 'Build per environment',
  docs: {
    what: 'Reports a pipeline that builds the app once for each environment.',
    why: 'One build becomes one release per environment by adding config. Where each environment has a build of its own, what was tested on staging is not what runs in production.',
    examples: [
      {
        bad: {
          '.github/workflows/build.yml': workflow(
            '      - run: docker build --build-arg APP_ENV=staging -t acme/shop:staging-${{ github.sha }} .\n      - run: docker build --build-arg APP_ENV=production -t acme/shop:production-${{ github.sha }} .\n',
          ),
        },
        good: { '.github/workflows/build.yml': workflow('      - run: docker build -t acme/shop:${{ github.sha }} .\n') },
      },
    ],
    whenNotToUse: 'For a frontend whose hosting can’t give it config after the build.',
  },
  messages: {
    again: 'This builds the app anew for {environment}; build once and give each environment its config.',
    matrix: 'This builds the app anew for each environment; build once and give each environment its config.',
  },
  project({ project, report }) {
    for (const [file, builds] of buildsOf(project)) {
      const seen = new Map<string, Build>();
      for (const build of [...builds].sort((a, b) => a.range.start - b.range.start)) {
        if (variesByMatrix(build.text, project.textOf(file))) {
          report({ at: { file, range: build.range }, message: 'matrix' });
          continue;
        }
        const names = build.text.match(environment);
        if (!names) continue;
        const key = build.text.replace(environment, '*').toLowerCase();
        const first = seen.get(key);
        if (!first) seen.set(key, build);
        else if (first.text !== build.text && first.text.match(environment)?.[0]?.toLowerCase() !== names[0].toLowerCase()) {
          report({
            at: { file, range: build.range },
            message: 'again',
            data: { environment: names[0] },
            related: [{ file, range: first.range, message: 'It is built here before.' }],
          });
        }
      }
    }
  },
});

function buildsOf(project: ProjectView): Map<string, Build[]> {
  const found = new Map<string, Build[]>();
  const add = (file: string, build: Build) => found.set(file, [...(found.get(file) ?? []), build]);
  for (const { file, fact } of project.facts('command')) {
    if (fact.origin !== 'ci-step' || fact.remote) continue;
    for (const command of fact.commands) {
      const { program, words, assignments } = command;
      const rest = words.slice(1).map(({ text }) => text);
      const isImage =
        /^(?:docker|podman|buildah|nerdctl)$/.test(program) &&
        rest.slice(0, 2).some((word) => word === 'build' || word === 'bud');
      const isMake = program === 'make' && rest.some((word) => /^build|[-_:]build/.test(word));
      const isScript = /^(?:npm|yarn|pnpm|bun)$/.test(program) && rest.some((word) => /^build(?:$|[:\-_.])/.test(word));
      if (!isImage && !isMake && !isScript && buildStepOf(command) !== 'compile') continue;
      const given = Object.entries(fact.variables ?? {}).filter(
        ([name, value]) => /\$\{\{\s*matrix\./.test(value) || `${name}=${value}`.match(environment),
      );
      const set = [
        ...given.map((pair) => pair.join('=')).sort(),
        ...assignments.map(({ name, value }) => `${name}=${value.text}`),
      ];
      add(file, { range: wordsRange(command), text: [...set, program, ...rest].join(' ') });
    }
  }
  for (const { file, fact } of project.facts('ci-action')) {
    if (!/^docker\/build-push-action$|kaniko|buildah-build/i.test(fact.action)) continue;
    const inputs = Object.entries(fact.inputs).map(([name, { value }]) => `${name}=${value}`);
    add(file, { range: fact.range, text: `${fact.action} ${inputs.sort().join(' ')}` });
  }
  return found;
}

/** `${{ matrix.environment }}`, `$ENVIRONMENT` of GitLab's matrix or `$env` of a loop in a build, which stands for several environments. */
function variesByMatrix(text: string, pipeline: string): boolean {
  const holes = [...text.matchAll(/\$\{\{\s*matrix\.([\w-]+)[^}]*\}\}|\$\{?([A-Za-z_]\w*)\}?/g)];
  return holes.some(([, ofMatrix, variable]) => {
    const members =
      ofMatrix === undefined ? membersOfVariable(variable as string, pipeline) : membersOfMatrix(ofMatrix, pipeline);
    return new Set(members.filter((member) => new RegExp(`^(?:${environment.source})$`, 'i').test(member))).size > 1;
  });
}

function membersOfMatrix(name: string, pipeline: string): string[] {
  const list = new RegExp(`(?:^\\s*(?:-\\s*)?|[{,]\\s*)${name}:\\s*(?:\\[([^\\]]*)\\]|((?:\\n\\s*-\\s*[^\\n]+)+))`, 'm').exec(
    pipeline,
  );
  const listed = (list?.[1] ?? list?.[2] ?? '').split(/[,\n]/);
  // `include: [{ environment: staging }, …]`: each line of the block that names it.
  const blocks = [...pipeline.matchAll(/^( *)include:[ \t]*\n((?:\1 *[-\w#].*\n?|[ \t]*\n)*)/gm)].map((match) => match[2] ?? '');
  const included = blocks.flatMap((block) => [
    ...block.matchAll(new RegExp(`^\\s*(?:-\\s*)?(?:\\{.*\\b)?${name}:\\s*([^,}\\n]+)`, 'gm')),
  ]);
  return [...listed, ...included.map((match) => match[1] ?? '')].map((member) => member.replace(/^\s*-\s*|["']/g, '').trim());
}

function membersOfVariable(name: string, pipeline: string): string[] {
  const loop = new RegExp(`\\bfor ${name} in ([^;\\n]+)`).exec(pipeline)?.[1];
  if (loop !== undefined) return loop.split(/\s+/).map((member) => member.replace(/["']/g, ''));
  return /^\s*parallel:/m.test(pipeline) ? membersOfMatrix(name, pipeline) : [];
}
