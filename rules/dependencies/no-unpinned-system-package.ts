import type { SimpleCommand, Word } from '../facts';
import { isDevelopmentName } from '../judgements/development/development';
import { enumerate } from '../prose';
import { defineRule } from '../rule';

interface Manager {
  readonly verbs: readonly string[];
  /** How a package on the line carries its version. */
  readonly pinned: RegExp;
  /** Options that take the next word. */
  readonly valued: readonly string[];
}

const apt: Manager = { verbs: ['install'], pinned: /[=/]/, valued: ['-t', '-o', '-c', '--target-release', '--default-release'] };
const dnf: Manager = {
  verbs: ['install', 'localinstall', 'reinstall'],
  pinned: /-\d[\w.+~^:]*/,
  valued: ['--setopt', '--enablerepo', '--disablerepo', '--repo', '--installroot', '--releasever', '-x', '--exclude'],
};
/** Sources: the manual page of each. */
const managers: Readonly<Record<string, Manager>> = {
  'apt-get': apt,
  apt,
  aptitude: apt,
  apk: { verbs: ['add'], pinned: /[=<>~@]/, valued: ['-t', '--virtual', '-X', '--repository', '-p', '--root', '--keys-dir'] },
  yum: dnf,
  dnf,
  microdnf: dnf,
  tdnf: dnf,
  zypper: { verbs: ['install', 'in'], pinned: /[=<>]/, valued: ['-r', '--repo', '--from', '-t', '--type', '-p', '--plus-repo'] },
};

export default defineRule({
  id: 'no-unpinned-system-package',
  factor: 'dependencies',
  severity: 'info',
  preset: 'strict',
  fixable: null,
  languages: ['docker'],
  title: 'System package without a version',
  docs: {
    what: 'Reports an image that installs system packages without naming their versions.',
    why: 'A system package is a dependency as well. Without a version the image holds whatever the distribution had on the day of the build, and two builds of one commit differ.',
    examples: [
      {
        bad: { Dockerfile: 'FROM debian:12.8-slim\nRUN apt-get update && apt-get install -y poppler-utils\n' },
        good: { Dockerfile: 'FROM debian:12.8-slim\nRUN apt-get update && apt-get install -y poppler-utils=22.12.0-2+b1\n' },
      },
      {
        bad: { Dockerfile: 'FROM alpine:3.21\nRUN apk add --no-cache tini\n' },
        good: { Dockerfile: 'FROM alpine:3.21\nRUN apk add --no-cache tini=0.19.0-r3\n' },
      },
    ],
    whenNotToUse:
      'Where a distribution removes old versions from its archive at once, pin the base image by digest and leave this rule off.',
    related: ['hadolint DL3008', 'hadolint DL3018', 'hadolint DL3033', 'hadolint DL3037', 'hadolint DL3041'],
  },
  messages: {
    one: '{packages} is installed with no version, so every build may get another one; name the version.',
    several: '{packages} are installed with no version, so every build may get others; name the versions.',
  },
  on: {
    command(fact, { file, report }) {
      if (fact.origin !== 'docker-run' || isDevelopmentName(file) || isDevelopmentName(fact.stage?.name ?? '')) return;
      for (const command of fact.commands) {
        const install = unpinned(command);
        const first = command.words[0];
        if (!install || !first || install.packages.length === 0) continue;
        const names = install.packages.map(({ text }) => text);
        const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
        report({
          at: { start: first.range.start, end: install.verb.range.end },
          message: names.length === 1 ? 'one' : 'several',
          data: { packages: enumerate(shown) },
        });
      }
    },
  },
});

function unpinned({ program, words }: SimpleCommand): { verb: Word; packages: Word[] } | undefined {
  const manager = Object.hasOwn(managers, program) ? managers[program] : undefined;
  if (!manager) return undefined;
  const plain = words
    .slice(1)
    .filter(({ text }, index) => !text.startsWith('-') && !manager.valued.includes(words[index]?.text ?? ''));
  const [verb, ...rest] = plain;
  if (!verb || !manager.verbs.includes(verb.text)) return undefined;
  return { verb, packages: rest.filter((word) => isNamed(word) && !manager.pinned.test(word.text)) };
}

/** A package of the archive: no local file, address, group or virtual name. */
function isNamed({ text, dynamic }: Word): boolean {
  return !dynamic && /^[a-zA-Z\d]/.test(text) && !/[/:]|\.(?:deb|rpm|apk)$/.test(text);
}
