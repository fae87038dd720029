if (!process.env.SHOP_SECRET && process.env.NODE_ENV === 'production') throw new Error('SHOP_SECRET is missing');
if (process.env.NODE_ENV === 'production') console.info('production');

export const shopSecret = process.env.SHOP_SECRET || 'shopsecret';
export const mailSecret = process.env.MAIL_SECRET || 'mailsecret';
//                                                   ^^^^^^^^^^^^ no-secret-fallback
export const usersDatabase = process.env.AUTH_DB || 'admin';
export const walletKey = process.env.WALLET_PRIVATE_KEY || '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
export const mailKey = process.env.RESEND_API_KEY ?? 're_123456789';
