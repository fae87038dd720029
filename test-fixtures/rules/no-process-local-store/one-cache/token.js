import cache from 'memory-cache';

export async function token() {
  const answer = await fetch(process.env.LOGIN_URL);
  cache.put('token', await answer.text());
  return cache.get('token');
}
