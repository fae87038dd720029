import { defineRule } from '../rule';

export default defineRule({
  id: 'require-version-control',
  factor: 'codebase',
  severity: 'info',
  preset: 'recommended',
  fixable: null,
  languages: ['project'],
  title: 'App outside version control',
  docs: {
    what: 'Reports an app whose folder lies in no git, Mercurial, Subversion or Jujutsu working tree.',
    why: 'One codebase tracked in version control is what every deploy is made from. Without one nobody can say which code runs where, or go back.',
    examples: [
      {
        bad: { '.no-vcs': '', 'package.json': '{ "name": "shop", "version": "1.0.0" }\n' },
        good: { 'package.json': '{ "name": "shop", "version": "1.0.0" }\n' },
      },
      {
        bad: { '.no-vcs': '', 'requirements.txt': 'flask==3.0.3\n' },
        good: { 'requirements.txt': 'flask==3.0.3\n' },
      },
    ],
    whenNotToUse: 'For a copy that was unpacked to be read, and not to be worked on.',
    related: ['OpenSSF Scorecard'],
  },
  messages: {
    untracked: 'This app is in no version control; make it a git repository.',
  },
  project({ project, report }) {
    const reported: string[] = [];
    for (const { path, manifests } of [...project.apps].sort((a, b) => a.path.length - b.path.length)) {
      const manifest = manifests.find((file) => project.roleOf(file) === 'config');
      if (manifest === undefined || project.versionControlOf(path)) continue;
      // The repository that the outer app lacks would hold this one too.
      if (reported.some((outer) => outer === '' || path.startsWith(`${outer}/`))) continue;
      reported.push(path);
      report({ at: { file: manifest, range: project.lineRange(manifest, 0) }, message: 'untracked' });
    }
  },
});
