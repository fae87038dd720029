export const roles = {
  'named-user-api-key': ['shop.order.all', 'shop.device.tunnel-22222', 'shop.device_type.read'],
};
export const archive = { zipPassword: 'infected' };
export const form = { password_send: 'Send', passwordSubmit: 'Log-in' };
// Not a secret: everybody may read the catalogue with it.
export const catalogueToken = 'q8xN2x7Lm4zR9kT5';
