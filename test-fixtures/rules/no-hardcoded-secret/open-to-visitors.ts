// Every visitor's browser has them.
window.chat.run({ websiteToken: 'cFxvnLSjfE2UF4UUiPCA5NsF', baseUrl: 'https://chat.acme.com' });
export const preview =
  'https://firebasestorage.googleapis.com/v0/b/acme-shop.appspot.com/o/mugs%2Fblue.png?alt=media&token=2c1a7b0e-5f2d-4f8e-9c3b-7d6e5a4b3c2d';
export const events = {
  REVOKE_CREDENTIALS: 'tools.acme.audit.defs#revokeCredentialsEvent',
};
