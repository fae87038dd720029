const given = 'q8vN2x7Lm4zR9kT1';
//            ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
const settings = { phrase: 'Tr0ub4dor&3' };
//                         ^^^^^^^^^^^^^ no-hardcoded-secret
const header = 'x-signature-256';

const signingKey = given;
const tokenHeader = header;
export const connection = {};
connection.password = settings.phrase;
export const sign = (hmac, body) => ({ [tokenHeader]: hmac(signingKey, body) });
