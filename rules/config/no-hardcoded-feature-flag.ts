import { defineRule } from '../rule';

export default defineRule({
  id: 'no-hardcoded-feature-flag',
  factor: 'config',
  severity: 'hint',
  preset: 'strict',
  fixable: null,
  languages: ['js', 'py'],
  title: 'Hardcoded feature flag',
  roles: ['runtime'],
  docs: {
    what: 'Reports a feature flag whose value is written into the code.',
    why: 'A flag exists to differ between deploys, or between today and tomorrow. One that is a constant needs a new release to be turned off, on the day the feature goes wrong.',
    examples: [
      {
        bad: {
          'search.js': `const ENABLE_SUGGESTIONS = false;\n\nexport function search(query) {\n  return ENABLE_SUGGESTIONS ? [query, 'did you mean …'] : [query];\n}\n`,
        },
        good: {
          'search.js': `const ENABLE_SUGGESTIONS = process.env.ENABLE_SUGGESTIONS === 'true';\n\nexport function search(query) {\n  return ENABLE_SUGGESTIONS ? [query, 'did you mean …'] : [query];\n}\n`,
        },
      },
      {
        bad: {
          'search.py': `FEATURE_SUGGESTIONS = True\n\n\ndef search(query):\n    if FEATURE_SUGGESTIONS:\n        return [query, "did you mean …"]\n    return [query]\n`,
        },
        good: {
          'search.py': `import os\n\nFEATURE_SUGGESTIONS = os.environ.get("FEATURE_SUGGESTIONS") == "1"\n\n\ndef search(query):\n    if FEATURE_SUGGESTIONS:\n        return [query, "did you mean …"]\n    return [query]\n`,
        },
      },
    ],
  },
  messages: {
    flag: '`{name}` takes a release to be turned {turned}; read it from the environment.',
  },
  project({ project, report }) {
    const reads = project.facts('flag-read').filter(({ file }) => project.roleOf(file) === 'runtime');
    for (const { file, fact } of project.facts('flag')) {
      if (project.roleOf(file) !== 'runtime') continue;
      const isRead =
        fact.read ||
        reads.some(
          ({ file: other, fact: read }) => read.name === fact.name && project.resolveImport(other, read.specifier) === file,
        );
      if (!isRead) continue;
      const turned = fact.value.value === true ? 'off' : 'on';
      report({ at: { file, range: fact.range }, message: 'flag', data: { name: fact.name, turned } });
    }
  },
});
