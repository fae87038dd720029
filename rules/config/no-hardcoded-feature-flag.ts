import { documentInTemplate } from '../judgements/credentials/credential-suggestions';
import { defineRule } from '../rule';

export default defineRule({
  id: 'no-hardcoded-feature-flag',
  factor: 'config',
  severity: 'hint',
  preset: 'strict',
  fixable: 'suggest',
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
    fixSafety: 'A suggestion: the flag keeps its value where the variable is not set, and the variable is one more to document.',
    whenNotToUse: 'For a switch that is taken out with the next release, or that must be the same in every deploy.',
    related: ['LaunchDarkly, Unleash and OpenFeature: flags outside the code'],
  },
  messages: {
    flag: '`{name}` takes a release to be turned {turned}; read it from the environment.',
  },
  project({ project, phraseOf, report }) {
    const reads = project.facts('flag-read').filter(({ file }) => project.roleOf(file) === 'runtime');
    for (const { file, fact } of project.facts('flag')) {
      if (project.roleOf(file) !== 'runtime') continue;
      const isRead =
        fact.read ||
        reads.some(
          ({ file: other, fact: read }) =>
            read.name === fact.name &&
            (read.of === undefined || read.of === fact.of) &&
            (read.specifier === 'django.conf.settings'
              ? isSettings(file)
              : project.resolveImport(other, read.specifier) === file),
        );
      if (!isRead) continue;
      const turned = fact.value.value === true ? 'off' : 'on';
      const variable = variableOf(fact.name);
      const edits = phraseOf(file).readEnv(fact.value, variable);
      const documented = documentInTemplate({ app: project.appOf(file), file, project }, variable);
      report({
        at: { file, range: fact.range },
        message: 'flag',
        data: { name: fact.name, turned },
        suggest: edits && [
          { title: `Read it from ${variable}`, edits: [...edits.map((edit) => ({ file, ...edit })), ...documented] },
        ],
      });
    }
  },
});

/** A module that Django may be told to take its settings from. */
function isSettings(file: string): boolean {
  return /(?:^|\/)settings(?:\/\w+|_\w+)?\.py$/.test(file);
}

/** `searchEnabled` → `SEARCH_ENABLED`. */
function variableOf(name: string): string {
  return name
    .replace(/^_+/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toUpperCase();
}
