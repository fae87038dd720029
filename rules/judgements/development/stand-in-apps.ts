import { nameOf } from '../../paths';

const played =
  'servers?|services?|apis?|backends?|providers?|gateways?|idp|oidc|oauth2?|sso|saml|ldap|auth|smtp|mail(?:er)?|email|sms|s3|gcs|sqs|sns|aws|gcp|azure|stripe|paypal|payments?|github|gitlab|slack|twilio|banks?|upstream|receiver|webhooks?|collectors?';
const standIn = new RegExp(
  `(?:^|/)(?:(?:mock(?:ed)?|fake|stub(?:bed)?)[-_]?(?:[\\w-]+[-_])?(?:${played})|\\w+(?<!ham)mock|(?![\\w-]*plugin)[\\w-]+[-_](?:mock|fake|stub)(?:s|[-_](?:${played}))?)$`,
  'i',
);

/** Whether an app, by its folder, takes the part of another system for tests and developers: `github_mock`, `m365mock`, `mock-oauth-server`, `fake-s3`. */
export function isStandInApp({ path }: { readonly path: string }): boolean {
  return standIn.test(path);
}

const image =
  /^(?:docker|container)file[._-](?:[\w-]+[._-])?(?:mock|fake|stub)s?$|^(?:[\w-]+[._-])?(?:mock|fake|stub)s?\.(?:docker|container)file$/i;
const ofStandIn =
  /(?:^|[/_-])(?:mock(?:s|ed)?|fakes?|stubs?|wiremock|(?:mock|fake|stub)[-_]?(?:servers?|services?|apis?|data))\/|(?:^|[/_-])(?:test[-_]?data|mock[-_]?(?:server|data|api))\.\w+$/i;

/** Whether a file plays a third party, or makes up the data that tests run on: `github_mock/Dockerfile`, `Dockerfile-stub`, `make_test_data.py`. */
export function isOfStandIn(file: string): boolean {
  return ofStandIn.test(file) || image.test(nameOf(file));
}

/** Whether a service is called after the system that it plays: `mockkeystone`, `fake-s3`. */
export function isNamedAsStandIn(service: string): boolean {
  return /^(?:mock(?:ed)?|fake|stub|dummy)(?!s?$)[-_\w]/i.test(service);
}

/** Whether a README says that the program beside it plays another system, so that it can be tried out without that. */
export function describesStandIn(readme: string): boolean {
  const head = readme.slice(0, 1200);
  return (
    /\b(?:mock|fake|stub|dummy)(?:ed)?(?: [\w-]+){0,2} (?:services?|servers?|apis?|backends?|endpoints?|providers?)\b/i.test(
      head,
    ) &&
    /\b(?:simulat(?:es?|ing)|replicat(?:es?|ing)|imitat(?:es?|ing)|emulat(?:es?|ing)|stands? in for|(?:for|to) (?:local(?:ly)? )?(?:test|develop)\w*)\b/i.test(
      head,
    )
  );
}
