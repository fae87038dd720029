import { hash } from './hash.js';

export async function seedUser(users: { insert(row: object): Promise<void> }) {
  const password = 'Password123!';
  await users.insert({ email: 'nobody@shop.invalid', password: await hash(password) });
}
