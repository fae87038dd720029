/** The twelve factors, in order. Source: https://12factor.net, chapter titles and subtitles. */
export const factors = [
  {
    number: 1,
    numeral: 'I',
    slug: 'codebase',
    title: 'Codebase',
    summary: 'One codebase tracked in revision control, many deploys',
  },
  {
    number: 2,
    numeral: 'II',
    slug: 'dependencies',
    title: 'Dependencies',
    summary: 'Explicitly declare and isolate dependencies',
  },
  { number: 3, numeral: 'III', slug: 'config', title: 'Config', summary: 'Store config in the environment' },
  {
    number: 4,
    numeral: 'IV',
    slug: 'backing-services',
    title: 'Backing services',
    summary: 'Treat backing services as attached resources',
  },
  {
    number: 5,
    numeral: 'V',
    slug: 'build-release-run',
    title: 'Build, release, run',
    summary: 'Strictly separate build and run stages',
  },
  {
    number: 6,
    numeral: 'VI',
    slug: 'processes',
    title: 'Processes',
    summary: 'Execute the app as one or more stateless processes',
  },
  { number: 7, numeral: 'VII', slug: 'port-binding', title: 'Port binding', summary: 'Export services via port binding' },
  { number: 8, numeral: 'VIII', slug: 'concurrency', title: 'Concurrency', summary: 'Scale out via the process model' },
  {
    number: 9,
    numeral: 'IX',
    slug: 'disposability',
    title: 'Disposability',
    summary: 'Maximize robustness with fast startup and graceful shutdown',
  },
  {
    number: 10,
    numeral: 'X',
    slug: 'dev-prod-parity',
    title: 'Dev/prod parity',
    summary: 'Keep development, staging, and production as similar as possible',
  },
  { number: 11, numeral: 'XI', slug: 'logs', title: 'Logs', summary: 'Treat logs as event streams' },
  {
    number: 12,
    numeral: 'XII',
    slug: 'admin-processes',
    title: 'Admin processes',
    summary: 'Run admin/management tasks as one-off processes',
  },
] as const;

export type Factor = (typeof factors)[number];
export type FactorSlug = Factor['slug'];

export function factorUrl(slug: FactorSlug): string {
  return `https://12factor.net/${slug}`;
}

export function factorOf(slug: FactorSlug): Factor {
  return factors.find((factor) => factor.slug === slug) as Factor;
}
