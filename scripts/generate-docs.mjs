// Writes what follows from the rules' own metadata: docs/rules/*.md, its index, the JSON schema of twelve-factor.json, the
// table of factors in README.md, and the names that the editor's setting twelveFactor.rules knows, in package.json.
// With --check nothing is written: exit 1 where a file is not what it should be.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModule } from './load-module.mjs';

const check = process.argv.includes('--check');
const { rules } = await loadModule('rules/index.ts');
const { rulePage, rulesByFactor, rulesIndex } = await loadModule('server/src/engine/rule-page.ts');
const { configSchema } = await loadModule('server/src/engine/config-schema.ts');

const files = new Map([
  ['docs/rules/README.md', rulesIndex(rules)],
  ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
  ['docs/twelve-factor.schema.json', json(configSchema(rules))],
  ['README.md', read('README.md').replace(/(?<=<!-- rules by factor -->\n)[\s\S]*(?=<!-- -->)/, () => rulesByFactor(rules))],
  ['package.json', json(withRuleNames(JSON.parse(read('package.json'))))],
]);

mkdirSync('docs/rules', { recursive: true });
const stale = readdirSync('docs/rules')
  .map((name) => join('docs/rules', name))
  .filter((file) => !files.has(file));
const wrong = [...files].filter(([file, text]) => read(file) !== text).map(([file]) => file);

if (check) {
  for (const file of [...stale, ...wrong]) console.error(`${file} is out of date; run npm run generate`);
  process.exitCode = stale.length + wrong.length > 0 ? 1 : 0;
} else {
  for (const file of stale) rmSync(file);
  for (const file of wrong) writeFileSync(file, files.get(file));
}

function withRuleNames(manifest) {
  manifest.contributes.configuration.properties['twelveFactor.rules'].propertyNames = { enum: rules.map(({ id }) => id) };
  return manifest;
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
