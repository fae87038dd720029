// Who may read a field, what it is shown as, where its value is kept.
export const permissions = { password: 'admin_only', secret: 'owner_only' };
export const fields = { password: 'EncryptedCharField', secret: 'text_area' };
export const kept = { password: 'system_keyring', secret: 'secret/data/shop#jwt', tokens: 'user_credentials' };
export const special = { startToken: '<|startoftext|>', endToken: '<|endoftext|>', pad_token: '[PAD]' };

export function connect(password = 'ask_user') {
  return password;
}

export const account = { user: 'test', password: 'test_user' };
//                                               ^^^^^^^^^^^ no-hardcoded-secret
