import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import type { Range } from '../../../../rules/facts';

export interface Finding {
  readonly provider: string;
  readonly range: Range;
}

/** Provider by the last part of a secretlint rule's id; rules not named here judge what other facts say better (URLs, private keys). */
const providers: Readonly<Record<string, string>> = {
  npm: 'npm',
  slack: 'Slack',
  sendgrid: 'SendGrid',
  shopify: 'Shopify',
  stripe: 'Stripe',
  github: 'GitHub',
  gitlab: 'GitLab',
  grafana: 'Grafana',
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  groq: 'Groq',
  huggingface: 'Hugging Face',
  linear: 'Linear',
  notion: 'Notion',
  '1password': '1Password',
  'hashicorp-vault': 'HashiCorp Vault',
  vercel: 'Vercel',
  databricks: 'Databricks',
  docker: 'Docker',
  figma: 'Figma',
};

type Scan = (text: string, report: (range: Range) => void) => void;

const scans: readonly { readonly provider: string; readonly scan: Scan }[] = rules.flatMap((rule) => {
  const provider = providers[rule.meta.id.replace(/^.*secretlint-rule-/, '')];
  return provider === undefined ? [] : [{ provider, scan: scanOf(rule) }];
});

/**
 * secretlint's core runs its rules asynchronously and builds a message with the secret in it for each finding. The rules themselves are
 * synchronous: they are given a context that keeps the range and lets the text go.
 */
function scanOf(rule: (typeof rules)[number]): Scan {
  return (text, report) => {
    const context = {
      createTranslator: () => (messageId: string) => ({ message: '', messageId }),
      report: ({ range }: { range: readonly number[] }) => report({ start: range[0] as number, end: range[1] as number }),
      ignore: () => {},
    };
    const source = { content: text, contentType: 'text', filePath: undefined, ext: undefined };
    const { file } = rule.create(context as never, {} as never) as { file?: (source: unknown) => unknown };
    file?.(source);
  };
}

/** Tokens in the formats that secretlint's recommended rules know; Slack's webhooks are told by the length of their ids, which it does not ask for. */
export function secretlintFindings(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { provider, scan } of scans) scan(text, (range) => found.push({ provider, range }));
  return found.filter(({ range }) => !text.startsWith('https://hooks.slack.com/', range.start));
}
