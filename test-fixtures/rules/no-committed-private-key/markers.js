const begin = '-----BEGIN PGP PRIVATE KEY BLOCK-----\n';
const end = '-----END PGP PRIVATE KEY BLOCK-----';

export const isKey = (text) => text.startsWith(begin) && text.trimEnd().endsWith(end);
