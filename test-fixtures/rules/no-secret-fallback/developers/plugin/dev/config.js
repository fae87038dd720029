export const secret = process.env.PLUGIN_SECRET || 'test-secret_key';
