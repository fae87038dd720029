const known = ['changeme', 'hunter22'];

exports.secret = process.env.JWT_SECRET || 'changeme';
function check() {
  if (known.includes(exports.secret)) throw new Error('JWT_SECRET must be set');
}

const weak = new Set(['local-only']);
exports.pepper = process.env.PEPPER_SECRET ?? 'local-only';
if (weak.has(exports.pepper) && process.env.NODE_ENV === 'production') {
  console.error('PEPPER_SECRET must be set');
  process.exit(1);
}

// What is only told goes on all the same: if (exports.key === 'letmein1') throw …
exports.key = process.env.SIGNING_SECRET || 'letmein1';
//                                          ^^^^^^^^^^ no-secret-fallback
if (exports.key === 'letmein1') console.warn('SIGNING_SECRET should be set');

// Another value is refused.
exports.salt = process.env.SALT_SECRET || 'pepper123';
//                                        ^^^^^^^^^^^ no-secret-fallback
if (exports.salt === '') throw new Error('SALT_SECRET must be set');
check();
