export const config = {
  mailKey: process.env.MAIL_KEY,
  shopName: process.env.SHOP_NAME ?? 'shop',
};
