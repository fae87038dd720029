// npm run new-rule -- no-some-thing factor-slug: a rule file and a fixture to start from.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadModule } from './load-module.mjs';

const { factors } = await loadModule('rules/factors.ts');
const [id, factor] = process.argv.slice(2);
if (!/^(?:no|require|prefer)-[a-z-]+$/.test(id ?? '') || !factors.some(({ slug }) => slug === factor)) {
  console.error(`usage: npm run new-rule -- no-some-thing FACTOR\nfactors: ${factors.map(({ slug }) => slug).join(', ')}`);
  process.exit(2);
}
const file = `rules/${factor}/${id}.ts`;
if (existsSync(file)) {
  console.error(`${file} stands already`);
  process.exit(2);
}
mkdirSync(`test-fixtures/rules/${id}`, { recursive: true });
writeFileSync(
  file,
  `import { defineRule } from '../rule';

export default defineRule({
  id: '${id}',
  factor: '${factor}',
  severity: 'warning',
  preset: 'recommended',
  fixable: null,
  languages: ['js'],
  title: '',
  docs: {
    what: 'Reports …',
    why: '',
    examples: [{ bad: { 'server.js': '' }, good: { 'server.js': '' } }],
  },
  messages: {
    found: '',
  },
  on: {},
});
`,
);
writeFileSync(`test-fixtures/rules/${id}/first.js`, `// The line under a finding holds: carets, ${id}: the message.\n`);
await import('./generate.mjs');
console.log(`${file}\ntest-fixtures/rules/${id}/first.js\nNow fill both in; npm test tells what is missing.`);
