export function check(secret) {
  if (secret === 'supersecretkey') throw new Error('The secret is still the one that everybody knows.');
}

export function isAdmin(password) {
  if (password === 'grandmaster') return true;
//                 ^^^^^^^^^^^^^ no-hardcoded-secret
  throw new Error('Not you.');
}

export function isOwner(password) {
  if (password !== 'grandmaster') throw new Error('Not you.');
//                 ^^^^^^^^^^^^^ no-hardcoded-secret
  return true;
}
