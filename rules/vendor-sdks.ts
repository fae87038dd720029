/** Vendors by the packages of their SDKs. Database drivers and protocols that several vendors speak are none. */
const vendors: readonly (readonly [string, RegExp])[] = [
  ['AWS', /^(?:@aws-sdk\/|aws-sdk(?:\/|$)|@aws-lambda-powertools\/|(?:aio)?boto(?:3|core)(?:\.|$))/],
  ['Google Cloud', /^(?:@google-cloud\/|googleapis(?:\/|$)|google\.cloud(?:\.|$)|googleapiclient(?:\.|$))/],
  ['Firebase', /^(?:firebase-admin(?:\/|$)|firebase_admin(?:\.|$))/],
  ['Azure', /^(?:@azure\/|azure-storage(?:\/|$)|azure\.(?!functions))/],
  ['Stripe', /^stripe(?:[./]|$)/],
  ['PayPal', /^(?:@paypal\/|paypal-rest-sdk$|paypalrestsdk(?:\.|$))/],
  ['Braintree', /^braintree(?:[./]|$)/],
  ['Twilio', /^twilio(?:[./]|$)/],
  ['SendGrid', /^(?:@sendgrid\/|sendgrid(?:\.|$))/],
  ['Mailgun', /^mailgun(?:[.-]js|\.js)?(?:\/|$)/],
  ['Postmark', /^postmark(?:[./]|er|$)/],
  ['Resend', /^resend(?:[./]|$)/],
  ['Mailchimp', /^@mailchimp\/|^mailchimp_\w+(?:\.|$)/],
  ['OpenAI', /^openai(?:[./]|$)/],
  ['Anthropic', /^(?:@anthropic-ai\/|anthropic(?:\.|$))/],
  ['Algolia', /^(?:algoliasearch(?:[./]|$)|@algolia\/)/],
  ['Cloudinary', /^cloudinary(?:[./]|$)/],
  ['Auth0', /^(?:auth0(?:[./]|$)|@auth0\/)/],
  ['Okta', /^(?:@okta\/|okta(?:\.|$))/],
  ['Slack', /^(?:@slack\/|slack_(?:sdk|bolt)(?:\.|$))/],
  ['Supabase', /^(?:@supabase\/|supabase(?:\.|$))/],
  ['Pusher', /^pusher(?:[./]|$)/],
  ['HubSpot', /^(?:@hubspot\/|hubspot(?:\.|$))/],
  ['Salesforce', /^(?:jsforce(?:\/|$)|simple_salesforce(?:\.|$))/],
  ['Shopify', /^(?:@shopify\/shopify-api|shopify(?:\.|$))/],
  ['Contentful', /^contentful(?:-management)?(?:[./]|$)/],
  ['Plaid', /^plaid(?:[./]|$)/],
  ['LaunchDarkly', /^(?:@launchdarkly\/|launchdarkly-node-server-sdk|ldclient(?:\.|$))/],
  ['Segment', /^(?:@segment\/|analytics-node$|segment\.analytics)/],
  ['Mixpanel', /^mixpanel(?:[./]|$)/],
  ['PostHog', /^posthog(?:-node)?(?:[./]|$)/],
];

/** The vendor whose SDK an import loads. */
export function vendorOf(specifier: string): string | undefined {
  return vendors.find(([, pattern]) => pattern.test(specifier))?.[0];
}
