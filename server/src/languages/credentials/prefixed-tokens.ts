import type { TokenFormat } from './token-formats';

/**
 * Tokens that begin with letters of their provider's own. Sources: GitHub's and GitLab's lists of secret scanning patterns, gitleaks'
 * rules (config/gitleaks.toml, 8.28) and the providers' pages. `begins` and `body` are the sources of regular expressions.
 */
const rows: readonly { readonly provider: string; readonly begins: string; readonly body: string }[] = [
  { provider: 'GitHub', begins: 'gh[opsur]_', body: '[A-Za-z\\d]{36}' },
  { provider: 'GitHub', begins: 'github_pat_', body: '\\w{82}' },
  // The routable tokens of 2025 end in their own length and checksum.
  { provider: 'GitLab', begins: 'gl(?:pat|rt)-', body: '[\\w-]{27,300}\\.[\\da-z]{2}\\.?[\\da-z]{7}' },
  { provider: 'GitLab', begins: 'gl(?:agent|imt|ffct|wt)-', body: '[\\w-]{20,64}' },
  { provider: 'GitLab', begins: 'GR1348941', body: '[\\w-]{20}' },
  { provider: 'Slack', begins: 'xox[oars]-', body: '(?:\\d+-){1,3}[\\w-]{8,48}' },
  { provider: 'Slack', begins: 'xoxe(?:\\.xox[bp])?-\\d-', body: '[A-Za-z\\d]{140,170}' },
  { provider: 'Slack', begins: 'xapp-\\d-', body: '[A-Z\\d]+-\\d+-[a-z\\d]+' },
  {
    provider: 'Slack',
    begins: 'https://hooks\\.slack(?:-gov)?\\.com/',
    body: '(?:services/T[A-Z\\d]{8,10}/B[A-Z\\d]{8,10}/[A-Za-z\\d+]{20,30}|(?:workflows|triggers)/[A-Za-z\\d+/]{40,70})',
  },
  {
    provider: 'Discord',
    begins: 'https://(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/api/webhooks/',
    body: '\\d{17,20}/[\\w-]{60,80}',
  },
  {
    provider: 'Microsoft Teams',
    begins: 'https://[a-z\\d]+\\.webhook\\.office\\.com/webhookb2/',
    body: '[\\da-f@-]{60,80}/IncomingWebhook/[\\da-f]{32}/[\\da-f-]{36}',
  },
  { provider: 'DigitalOcean', begins: 'do[opr]_v1_', body: '[\\da-f]{64}' },
  { provider: 'Doppler', begins: 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.', body: '(?:[\\w-]{2,35}\\.)?[A-Za-z\\d]{40,44}' },
  { provider: 'Heroku', begins: 'HRKU-AA', body: '[\\w-]{58}' },
  { provider: 'New Relic', begins: 'NRAK-', body: '[A-Z\\d]{27}' },
  { provider: 'New Relic', begins: 'NRII-', body: '[\\w-]{32}' },
  { provider: 'Sentry', begins: 'sntrys_eyJ', body: '[\\w+/=-]{60,400}' },
  { provider: 'Sentry', begins: 'sntryu_', body: '[\\da-f]{64}' },
  { provider: 'Shopify', begins: 'shp(?:at|ca|pa|ss)_', body: '[\\dA-Fa-f]{32}' },
  { provider: 'Hugging Face', begins: 'api_org_', body: '[A-Za-z]{34}' },
  { provider: 'Linear', begins: 'lin_(?:api|oauth)_', body: '[A-Za-z\\d]{40,64}' },
  { provider: 'Notion', begins: 'ntn_\\d{11}', body: '[A-Za-z\\d]{35}' },
  { provider: 'Databricks', begins: 'dapi(?=[\\da-f])', body: '[\\da-f]{32}(?:-\\d)?' },
  { provider: 'Square', begins: 'sq0(?:atp|csp)-', body: '[\\w-]{22,60}' },
  { provider: 'Brevo', begins: 'xkeysib-', body: '[\\da-f]{64}-[A-Za-z\\d]{16}' },
  { provider: 'Resend', begins: 're_(?=[A-Za-z\\d]{8}_)', body: '[A-Za-z\\d]{8}_[A-Za-z\\d]{24}' },
  { provider: 'Postman', begins: 'PMAK-', body: '[\\da-f]{24}-[\\da-f]{34}' },
  { provider: 'Atlassian', begins: 'ATATT3', body: '[\\w+/=-]{180,200}' },
  { provider: 'Airtable', begins: 'pat(?=[A-Za-z\\d]{14}\\.)', body: '[A-Za-z\\d]{14}\\.[\\da-f]{64}' },
  { provider: 'Supabase', begins: 'sbp_', body: '[\\da-f]{40}' },
  { provider: 'Supabase', begins: 'sb_secret_', body: '[\\w-]{22,40}' },
  { provider: 'PlanetScale', begins: 'pscale_(?:tkn|pw|oauth)_', body: '[\\w.=-]{32,64}' },
  { provider: 'Netlify', begins: 'nf[pcoub]_', body: '[A-Za-z\\d]{36}' },
  { provider: 'Fly.io', begins: 'fo1_', body: '[\\w-]{43}' },
  { provider: 'Fly.io', begins: 'fm(?:1[ar]|2)_', body: '[A-Za-z\\d+/]{100,}={0,3}' },
  { provider: 'Render', begins: 'rnd_', body: '[A-Za-z\\d]{32}' },
  { provider: 'Cloudflare', begins: 'v1\\.0-[\\da-f]{24}-', body: '[\\da-f]{146}' },
  { provider: 'Pulumi', begins: 'pul-', body: '[\\da-f]{40}' },
  { provider: 'Dynatrace', begins: 'dt0[a-z]\\d\\d\\.', body: '[A-Z\\d]{24}\\.[A-Z\\d]{64}' },
  { provider: 'Grafana', begins: 'gl(?:sa|c)_', body: '[\\w+/=]{32,400}' },
  { provider: 'SonarQube', begins: 'sq[aup]_', body: '[\\da-f]{40}' },
  { provider: 'RubyGems', begins: 'rubygems_', body: '[\\da-f]{48}' },
  { provider: 'Perplexity', begins: 'pplx-', body: '[A-Za-z\\d]{48}' },
  { provider: 'Replicate', begins: 'r8_', body: '[A-Za-z\\d]{37}' },
  { provider: 'xAI', begins: 'xai-', body: '[A-Za-z\\d]{80}' },
  { provider: 'Groq', begins: 'gsk_', body: '[A-Za-z\\d]{52}' },
  { provider: 'LangSmith', begins: 'lsv2_(?:pt|sk)_', body: '[\\da-f]{32}_[\\da-f]{10}' },
  { provider: 'Razorpay', begins: 'rzp_live_', body: '[A-Za-z\\d]{14}' },
  { provider: 'Adyen', begins: 'AQE[a-z]hm', body: '[\\w+/=-]{60,}' },
  { provider: 'Typeform', begins: 'tfp_', body: '[\\w.=-]{59}' },
  { provider: 'ReadMe', begins: 'rdme_', body: '[a-z\\d]{70}' },
  { provider: 'Shippo', begins: 'shippo_(?:live|test)_', body: '[\\da-f]{40}' },
  { provider: 'Figma', begins: 'fig[dou]r?_', body: '[\\w-]{40}' },
  { provider: 'age', begins: 'AGE-SECRET-KEY-1', body: '[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}' },
];

export const prefixedTokens: readonly TokenFormat[] = rows.map(({ provider, begins, body }) => ({
  provider,
  pattern: new RegExp(`(?<![\\w-])${begins}${body}(?![\\w-])`, 'g'),
}));

/** Matches wherever one of these tokens may begin. */
export const prefixes = rows.map(({ begins }) => begins).join('|');
