const { SEARCH_KEY, SEARCH_HOST: host, SEARCH_INDEX, SEARCH_USER } = process.env;
//      ^^^^^^^^^^ no-unchecked-env-var: SEARCH_KEY may be missing, and nothing notices at startup; check it there and fail with its name.
//                  ^^^^^^^^^^^^^^^^^ no-unchecked-env-var
export const search = { key: SEARCH_KEY!, host: host as string };
if (!SEARCH_INDEX) throw new Error('SEARCH_INDEX is not set');
export const index = SEARCH_INDEX!;
export const user = SEARCH_USER;

const secret = process.env.SIGNING_SECRET;
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var
export const sign = (text: string) => text + secret!;

const salt = process.env.SIGNING_SALT;
export const salted = (text: string) => (salt ? text + salt! : text);

export const pepper = process.env.SIGNING_PEPPER;
export const peppered = (text: string) => text + pepper!;

const { REALM = 'shop' } = process.env;
export const realm = REALM!;

let rounds = process.env.SIGNING_ROUNDS;
rounds ??= '10';
export const count = Number(rounds!);
