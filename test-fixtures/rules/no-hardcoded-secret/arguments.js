import { createCipheriv, createHmac } from 'node:crypto';
import cookieParser from 'cookie-parser';
import jwt from 'jsonwebtoken';

export const token = jwt.sign({ sub: 1 }, 'mysupersecretkey');
//                                        ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The key given to `sign` is hardcoded; read it from the environment.
export const claims = (given) => jwt.verify(given, 'q8vN2x7Lm4zR9kTb', { algorithms: ['HS256'] });
//                                                 ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
export const signed = (text) => createHmac('sha256', 'q8vN2x7Lm4zR9kTb').update(text).digest('hex');
//                                                   ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The key given to `createHmac` is hardcoded; read it from the environment.
export const cookies = cookieParser('k3Jv9Lq2Wm8Zx4Tn');
//                                  ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
const encryptionKey = Buffer.from('9f86d081884c7d659a2feaa0c55ad015', 'hex');
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `encryptionKey` is a hardcoded secret; read it from the environment.
export const cipher = (iv) => createCipheriv('aes-256-cbc', encryptionKey, iv);

const sign = (text, note) => `${text}${note}`;
export const fine = [
  sign({ sub: 1 }, 'mysupersecretkey'),
  jwt.verify('given', '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE\n-----END PUBLIC KEY-----'),
  jwt.sign({ sub: 1 }, process.env.JWT_SECRET),
  createHmac('sha256', signed('text')),
];
