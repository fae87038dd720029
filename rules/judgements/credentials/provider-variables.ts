/** What the providers' own tools read. */
const variables: Readonly<Record<string, string>> = {
  AWS: 'AWS_ACCESS_KEY_ID',
  Anthropic: 'ANTHROPIC_API_KEY',
  Google: 'GOOGLE_API_KEY',
  JWT: 'ACCESS_TOKEN',
  OpenAI: 'OPENAI_API_KEY',
  SendGrid: 'SENDGRID_API_KEY',
  Stripe: 'STRIPE_SECRET_KEY',
};

/** The variable that a provider's credential is read from. */
export function variableOf(provider: string): string {
  return variables[provider] ?? `${provider.toUpperCase().replace(/\W+/g, '_')}_TOKEN`;
}
