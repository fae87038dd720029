const { API_KEY, MAIL_KEY } = process.env;
//      ^^^^^^^ no-unchecked-env-var

export const client = { key: API_KEY!, mail: MAIL_KEY ?? '' };
