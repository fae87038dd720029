import { factorOf, factors, factorUrl } from '../../../rules/factors';
import { nameOf } from '../../../rules/paths';
import type { ExampleFiles, Rule } from '../../../rules/rule';

const fences: Readonly<Record<string, string>> = {
  js: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'jsx',
  ts: 'ts',
  tsx: 'tsx',
  py: 'python',
  json: 'json',
  yml: 'yaml',
  yaml: 'yaml',
  toml: 'toml',
  sh: 'sh',
  env: 'sh',
  ini: 'ini',
  properties: 'properties',
  xml: 'xml',
  conf: 'nginx',
  prisma: 'prisma',
  txt: 'text',
};

/** The page of a rule as Markdown: message first, then why, bad and good, fix safety. */
export function rulePage(rule: Rule): string {
  const factor = factorOf(rule.factor);
  const { docs } = rule;
  const messages = Object.values<string>(rule.messages);
  const fixLine =
    rule.fixable === 'fix'
      ? 'has a safe fix, also applied by fix-all'
      : rule.fixable === 'suggest'
        ? 'has a suggestion'
        : 'has no automatic fix';
  const sections = [
    `# ${rule.id}`,
    messages.map((message) => `> ${message.replace(/\{(\w+)\}/g, '‹$1›')}`).join('\n>\n'),
    `${rule.title} · factor [${factor.numeral}. ${factor.title}](${factorUrl(factor.slug)}) · ${rule.severity} · in \`${rule.preset}\` · ${fixLine}`,
    `## What it reports\n\n${docs.what}`,
    `## Why\n\n${docs.why}`,
    ...docs.examples.map(
      ({ bad, good }) => `## Example\n\nReported:\n\n${exampleBlocks(bad)}\n\nNot reported:\n\n${exampleBlocks(good)}`,
    ),
    docs.fixSafety && `## Fix\n\n${docs.fixSafety}`,
    docs.silentOn && `## When it is silent\n\n${docs.silentOn}`,
    docs.whenNotToUse && `## When not to use it\n\n${docs.whenNotToUse}`,
    docs.related &&
      docs.related.length > 0 &&
      `## Related rules of other tools\n\n${docs.related.map((name) => `- ${name}`).join('\n')}`,
    `## Silence one place\n\n${silence(rule)}`,
  ];
  return `${sections.filter(Boolean).join('\n\n')}\n`;
}

function exampleBlocks(files: ExampleFiles): string {
  return Object.entries(files)
    .map(([file, text]) => {
      const name = nameOf(file);
      const fence = /^(?:Dockerfile|Containerfile)/.test(name)
        ? 'dockerfile'
        : (fences[name.slice(name.lastIndexOf('.') + 1)] ?? 'text');
      return `\`${file}\`\n\n\`\`\`${fence}\n${text.replace(/\n$/, '')}\n\`\`\``;
    })
    .join('\n\n');
}

function silence(rule: Rule): string {
  return `Put \`twelve-factor-disable-next-line ${rule.id} -- reason\` in a comment above the line, or set the rule in \`twelve-factor.json\`:

\`\`\`json
{ "rules": { "${rule.id}": "off" } }
\`\`\``;
}

/** The list of all rules by factor, as Markdown. */
export function rulesIndex(rules: readonly Rule[]): string {
  const sections = factors.map((factor) => {
    const own = rules.filter((rule) => rule.factor === factor.slug);
    const rows = own.map(
      ({ id, title, severity, preset, fixable }) =>
        `| [${id}](${id}.md) | ${title} | ${severity} | ${preset} | ${fixable ?? ''} |`,
    );
    const table = `| rule | reports | severity | preset | fix |\n|---|---|---|---|---|\n${rows.join('\n')}`;
    return `## [${factor.numeral}. ${factor.title}](${factorUrl(factor.slug)})\n\n${factor.summary}.\n\n${table}`;
  });
  return `# Rules\n\nGenerated from the rules themselves by \`npm run generate\`.\n\n${sections.join('\n\n')}\n`;
}

/** How many rules each factor has, as a Markdown table. */
export function rulesByFactor(rules: readonly Rule[]): string {
  const count = (found: readonly Rule[]) => `${found.length} | ${found.filter(({ preset }) => preset === 'recommended').length}`;
  const rows = factors.map(
    ({ numeral, title, slug, summary }) =>
      `| [${numeral}. ${title}](${factorUrl(slug)}) | ${summary} | ${count(rules.filter(({ factor }) => factor === slug))} |`,
  );
  return `| factor | says | rules | in \`recommended\` |\n|---|---|---:|---:|\n${rows.join('\n')}\n| | | **${count(rules).replace(' | ', '** | **')}** |\n`;
}
