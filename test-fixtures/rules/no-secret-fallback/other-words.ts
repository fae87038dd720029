export const region = process.env.SECRETS_AWS_REGION || 'us-east-1';
export const project = process.env.SECRET_MANAGER_PROJECT ?? 'acme-production';
export const bucket = process.env.SECRETS_BUCKET ?? 'acme-sealed';
export const key = process.env.SECRETS_AWS_KEY_SECRET ?? 'acme-sealed';
//                                                       ^^^^^^^^^^^^^ no-secret-fallback
