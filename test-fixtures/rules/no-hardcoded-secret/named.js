import crypto from 'node:crypto';
import jwt from 'jsonwebtoken';
import nodemailer from 'nodemailer';
import session from 'express-session';

const dbPassword = 'Tr0ub4dor&3';
//                 ^^^^^^^^^^^^^ no-hardcoded-secret: `dbPassword` is a hardcoded password; read it from the environment.
let JWT_SECRET = 'q8vN2x7Lm4zR9kTb';
//               ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `JWT_SECRET` is a hardcoded secret; read it from the environment.
const encryptionKey = '9f86d081884c7d659a2feaa0c55ad015';
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `encryptionKey` is a hardcoded secret; read it from the environment.

export const config = {
  mail: {
    host: process.env.SMTP_HOST,
    auth: { user: 'notifier', pass: 'sommer2024' },
//                                  ^^^^^^^^^^^^ no-hardcoded-secret: `pass` is a hardcoded password; read it from the environment.
  },
  payments: { apiKey: 'mN8kq2pLx9Vw3' },
//                    ^^^^^^^^^^^^^^^ no-hardcoded-secret: `apiKey` is a hardcoded secret; read it from the environment.
  'client-secret': 'c2VjcmV0LXZhbHVlLTE5ODQ=',
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `client-secret` is a hardcoded secret; read it from the environment.
};

export function connect(host, password = 'hunter2') {
//                                       ^^^^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
  return { host, password, dbPassword, JWT_SECRET, encryptionKey };
}

export const sessions = session({ secret: 'keyboard cat', resave: false });
//                                        ^^^^^^^^^^^^^^ no-hardcoded-secret: `secret` is a hardcoded secret; read it from the environment.

export function isAdmin(req) {
  return req.query.password === 'letmein' || 'f3a9c1d27b8e4056' === req.get('x-api-key').token;
//                              ^^^^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
//                                           ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `token` is a hardcoded secret; read it from the environment.
}

export class Mailer {
  static accessKey = 'Zm9vYmFyYmF6cXV4MTIz';
//                   ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `accessKey` is a hardcoded secret; read it from the environment.
  transport = nodemailer.createTransport({ auth: { user: 'x', pass: 'qwertz1' } });
//                                                                  ^^^^^^^^^ no-hardcoded-secret: `pass` is a hardcoded password; read it from the environment.
}

process.env.API_TOKEN = 'f3a9c1d27b8e4056aa';
//                      ^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `API_TOKEN` is a hardcoded secret; read it from the environment.
config.signingKey = 'supersecretkey';
//                  ^^^^^^^^^^^^^^^^ no-hardcoded-secret: `signingKey` is a hardcoded secret; read it from the environment.

const parts = 'q8vN2x7L' + 'm4zR9kTb';
export const sign = (claims) => jwt.sign(claims, parts);
export const authToken = ['q8vN2x7L', 'm4zR9kTb'].join('');
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `authToken` is a hardcoded secret; read it from the environment.
export const digest = (text) => crypto.createHmac('sha256', authToken).update(text).digest('hex');
