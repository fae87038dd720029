const { NODE_ENV, PORT = '3000', API_KEY } = process.env;

export const env = {
  isProd: NODE_ENV === 'production',
  port: Number(PORT),
  apiKey: API_KEY ?? 'local-api-key-3f9a',
  bucket: process.env.THUMBS_BUCKET,
  cdn: process.env.CDN_URL,
  adminMail: process.env.ADMIN_MAIL,
};
