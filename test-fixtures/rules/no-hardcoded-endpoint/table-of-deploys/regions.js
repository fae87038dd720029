export const regions = [
  { name: 'STAGING', rootUrl: 'https://staging.larch.com' },
  { name: 'EU', rootUrl: 'https://eu.larch.com' },
  { name: 'US', rootUrl: 'https://us.larch.com' },
];
