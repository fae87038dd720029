import { lexer } from './lexer.js';

// Not made yet, not shown, not filled in.
export const warehouse = { password: 'pending_provisioning', host: 'pending.invalid' };
export const logged = { authorization: 'Basic **masked**' };
export const answer = { message: 'Done', password: 'Updated.' };
export const example = { apiKey: 'UPDATE_THIS_KEY', accessToken: 'key_abc123' };
export const shown = { apiKey: 'a123b456c789d0', secretKey: 'deadbeef-dead-beef-dead-beefdeadbeef' };
export const urls = { auth: '{base}auth/', token: 'oauth/token/' };
export const row = { email: 'nobody@shop.invalid', hashed_password: 'unkown' };
export const scopes = { auth0: ['read:prompts', 'update:client_grants'] };

export function glyphs(token: string): number {
  switch (token) {
    case 'CharStrings':
      return 1;
    case 'FontBBox':
      return 2;
    default:
      return lexer(token);
  }
}

export const isByCertificate = (auth_mechanism: string) => auth_mechanism === 'MONGODB-X509';

export const admin = { password: 'correct-horse-battery-staple' };
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
