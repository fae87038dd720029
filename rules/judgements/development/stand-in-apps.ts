const played =
  'servers?|services?|apis?|backends?|providers?|gateways?|idp|oidc|oauth2?|sso|saml|ldap|auth|smtp|mail(?:er)?|email|sms|s3|gcs|sqs|sns|aws|gcp|azure|stripe|paypal|payments?|github|gitlab|slack|twilio|banks?|upstream|receiver|webhooks?';
const standIn = new RegExp(
  `(?:^|/)(?:(?:mock(?:ed)?|fake|stub(?:bed)?)[-_]?(?:[\\w-]+[-_])?(?:${played})|(?![\\w-]*plugin)[\\w-]+[-_](?:mock|fake|stub)(?:s|[-_](?:${played}))?)$`,
  'i',
);

/** Whether an app, by its folder, takes the part of another system for tests and developers: `github_mock`, `mock-oauth-server`, `fake-s3`. */
export function isStandInApp({ path }: { readonly path: string }): boolean {
  return standIn.test(path);
}
