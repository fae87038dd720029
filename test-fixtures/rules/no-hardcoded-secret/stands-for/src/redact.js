export const REDACTED_CREDENTIAL_VALUE = '_SHOP_BLANK_8c1f5b2e-9d07-4a36-b1e4-6f2a90c7d35e';

export function maskPassword(address) {
  const url = new URL(address);
  url.password = 'SHOP_MASKED';
  return url.toString().replace('SHOP_MASKED', '••••');
}

export function colourOf(status, colours) {
  const token = colours[status] ?? 'grey.500';
  return token.split('.');
}

// Signed, but no token: its head says what is run, not how it was signed.
export const example = {
  hash: 'eyJ1IjoiazNKdjlMcTJXbTgiLCJ2IjoxfQ.eyJpbnB1dCI6ImNvbnNvbGUubG9nKDEpIiwib3B0aW9ucyI6e319.k3Jv9Lq2Wm8Zx4TnP7rBd5Hs',
};
