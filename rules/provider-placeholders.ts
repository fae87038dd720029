/** Words that stand for the credential of an outside provider: sent there they are refused, so nobody runs on them. */

const providers =
  /^(?:facebook|fb|google|github|gitlab|bitbucket|twitter|linkedin|instagram|foursquare|twitch|yahoo|windows|microsoft|azure|spotify|slack|discord|telegram|apple|dropbox|notion|shopify|zoom|paypal|stripe|braintree|razorpay|square|twilio|sendgrid|mailgun|mailchimp|postmark|resend|aws|amazon|gcp|firebase|cloudinary|imagekit|algolia|openai|anthropic|gemini|mistral|cohere|groq|huggingface|replicate|deepseek|perplexity|elevenlabs|pinecone|auth0|okta|mapbox|openweather|openweathermap|newsapi|tmdb|recaptcha|hcaptcha|turnstile|unsplash|pexels|giphy|wechat|alipay|kakao|naver|vk|reddit|pinterest|tiktok|strava|fitbit)$/;
/** What the app itself signs, checks or encrypts with, whoever it is named after. */
const own = /^(?:jwt|session|cookie|webhook|hook|signing|signature|encryption|encrypt|hash|salt|csrf|password|verify)$/;
const kinds = 'api|app|application|client|consumer|access|auth|oauth|oauth2|secret|key|token|id|here|the'.split('|');

/** `FACEBOOK_SECRET || 'YOUR_FACEBOOK_SECRET'`, `|| '<client secret>'`, `|| 'Facebook Client Secret'`. */
export function isRefusedByProvider(name: string, text: string): boolean {
  const words = wordsIn(name);
  if (!words.some((word) => providers.test(word)) || words.some((word) => own.test(word))) return false;
  const value = text.trim();
  if (/^(?:your|my|insert|enter|add)[-_ ]|^<[^<>]+>$|^\[[A-Za-z _-]+\]$/i.test(value)) return true;
  const said = wordsIn(value);
  return said.length > 1 && said.every((word) => words.includes(word) || kinds.includes(word));
}

function wordsIn(text: string): string[] {
  return /^[A-Za-z\d _.-]+$/.test(text) ? text.toLowerCase().split(/[ _.-]+/) : [];
}
