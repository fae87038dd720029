import type { PackageFact, SimpleCommand } from '../facts';
import { folderOf, inFolder } from '../paths';
import type { Located, ProjectView } from '../project';
import { defineRule, type Fix } from '../rule';

/** Settings of services that watch dependencies. */
const settings =
  /^(?:(?:\.github|\.gitlab)\/)?(?:dependabot\.ya?ml|renovate\.json5?|\.renovaterc(?:\.json5?)?|\.snyk|\.whitesource|\.pyup\.ya?ml|depfu\.ya?ml|\.trivyignore(?:\.ya?ml)?|trivy\.ya?ml|osv-scanner\.toml|audit-ci\.jsonc?|\.nsprc|\.safety-policy\.ya?ml|sonatype-lift\.yml|\.mend)$/;
const scanners = new Set(
  'pip-audit osv-scanner snyk trivy safety grype audit-ci better-npm-audit npm-audit-resolver auditjs retire dependency-check socket renovate'.split(
    ' ',
  ),
);
const scannerImage = /(?:^|\/)(?:trivy|osv-scanner|grype|snyk|dependency-check|pip-audit|renovate)(?:[:@]|$)/;
const actions =
  /^(?:docker\/scout-action|checkmarx\/|veracode\/|pyupio\/|blackduck|mend\/|whitesource\/|jfrog\/|shiftleftsecurity\/|appthreat\/|endorlabs\/|debricked\/|snyk\/actions|aquasecurity\/trivy-action|google\/osv-scanner-action|pypa\/gh-action-pip-audit|actions\/dependency-review-action|anchore\/scan-action|renovatebot\/github-action|dependency-check\/|fossas\/|socketdev\/|oke-py\/npm-audit-action)/;

/** Pipelines and hooks that are not read as commands. */
const otherPipelines = [
  '.circleci/config.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  'Jenkinsfile',
  '.travis.yml',
  '.drone.yml',
  '.woodpecker.yml',
  'buildspec.yml',
  'cloudbuild.yaml',
  '.buildkite/pipeline.yml',
  '.pre-commit-config.yaml',
  'lefthook.yml',
];
const audits =
  /\b(?:npm|yarn|pnpm|bun|uv|yarn npm) audit\b|\bpip[-_]audit\b|\bosv-scanner\b|\bsnyk\b|\btrivy\b|\bgrype\b|\baudit-ci\b|dependency-check|\bsafety (?:check|scan)\b|python-safety/i;

export default defineRule({
  id: 'require-dependency-scan',
  factor: 'dependencies',
  severity: 'info',
  preset: 'strict',
  fixable: 'suggest',
  languages: ['project'],
  title: 'No dependency scan',
  docs: {
    what: 'Reports a repository with dependencies in which neither a bot nor an audit step looks for known holes in them.',
    why: 'A pinned dependency stays as it is, with its holes, until somebody moves it. A bot or an audit in the pipeline tells the day one is known.',
    examples: [
      {
        bad: { 'package.json': '{ "name": "kit", "version": "1.0.0", "dependencies": { "semver": "^7.6.0" } }\n' },
        good: {
          'package.json': '{ "name": "kit", "version": "1.0.0", "dependencies": { "semver": "^7.6.0" } }\n',
          '.github/dependabot.yml':
            'version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule:\n      interval: weekly\n',
        },
      },
    ],
    fixSafety: 'A suggestion: it writes settings for Dependabot, or for Renovate where GitLab runs the pipeline.',
    whenNotToUse: 'Where the platform scans all repositories by settings of its own.',
  },
  messages: {
    missing: 'Nothing looks for known holes in these dependencies; set up Dependabot or Renovate, or an audit step in CI.',
  },
  project({ project, report }) {
    if (!project.complete || !isTop(project) || isScanned(project)) return;
    const manifests = project.apps
      .flatMap(({ manifests }) => manifests)
      .filter((file) => project.roleOf(file) === 'config')
      .flatMap((file) => project.factsIn(file, 'package').map((fact) => ({ file, fact })))
      .filter(({ fact }) => fact.dependenciesRange !== undefined);
    const [first] = manifests.sort((a, b) => depth(a.file) - depth(b.file));
    if (!first?.fact.dependenciesRange) return;
    report({
      at: { file: first.file, range: first.fact.dependenciesRange },
      message: 'missing',
      suggest: [suggestion(manifests, project)],
    });
  },
});

const depth = (file: string) => file.split('/').length;

/** Settings stand at the top of version control; a part of a repository can't tell. */
function isTop(project: ProjectView): boolean {
  return ['.git', '.hg', '.svn', '.jj'].some((name) => project.exists(name, { ignored: true }));
}

function isScanned(project: ProjectView): boolean {
  const names = ['', '.github', '.gitlab'].flatMap((folder) =>
    project.list(folder).map((name) => (folder === '' ? name : `${folder}/${name}`)),
  );
  if (names.some((name) => settings.test(name))) return true;
  if (project.facts('ci-action').some(({ fact }) => actions.test(fact.action.toLowerCase()))) return true;
  if (otherPipelines.some((file) => project.exists(file) && audits.test(project.textOf(file)))) return true;
  if (project.facts('command').some(({ fact }) => fact.commands.some(isAudit))) return true;
  return project.files.some((file) => {
    if (file.endsWith('package.json')) return /"renovate"\s*:/.test(project.textOf(file));
    // A workflow that makes an exception of the bot has met it.
    if (/^\.github\/workflows\//.test(file)) return /\b(?:dependabot|renovate)\[bot\]/.test(project.textOf(file));
    if (!/\.gitlab-ci[\w.-]*\.ya?ml$/.test(file)) return false;
    return /Dependency-Scanning|Container-Scanning|Auto-DevOps|renovate-bot/i.test(project.textOf(file));
  });
}

function isAudit({ program, words, wrappers }: SimpleCommand): boolean {
  const texts = words.map(({ text }) => text);
  if (scanners.has(program.replace('_', '-')) || wrappers.some((wrapper) => scanners.has(wrapper))) return true;
  // `docker run aquasec/trivy fs .`, `docker scout cves`
  if (/^(?:docker|podman)$/.test(program))
    return texts[1] === 'scout' || (texts.includes('run') && texts.some((text) => scannerImage.test(text)));
  // A check of `pip` or `poetry` compares what is installed, not what is known of it.
  if (program === 'pipenv' || program === 'safety')
    return texts.some((text) => text === 'audit' || text === 'check' || text === 'scan');
  return /^(?:npm|yarn|pnpm|bun|pip|uv|poetry|make|just|task)$/.test(program) && texts.includes('audit');
}

function suggestion(manifests: readonly Located<PackageFact>[], project: ProjectView): Fix {
  if (project.exists('.gitlab-ci.yml') && !project.exists('.github')) {
    const create =
      '{\n  "$schema": "https://docs.renovatebot.com/renovate-schema.json",\n  "extends": ["config:recommended"]\n}\n';
    return { title: 'Write renovate.json', edits: [{ file: 'renovate.json', create }] };
  }
  const folders = new Map<string, string>();
  for (const { file, fact } of manifests) {
    const folder = folderOf(file);
    const ecosystem = fact.ecosystem === 'npm' ? 'npm' : project.exists(inFolder(folder, 'uv.lock')) ? 'uv' : 'pip';
    folders.set(
      `${ecosystem} /${folder}`,
      `  - package-ecosystem: ${ecosystem}\n    directory: /${folder}\n    schedule:\n      interval: weekly\n`,
    );
  }
  const create = `version: 2\nupdates:\n${[...folders.values()].join('')}`;
  return { title: 'Write .github/dependabot.yml', edits: [{ file: '.github/dependabot.yml', create }] };
}
