const {
  MAIL_FROM,
  // <- no-undocumented-env-var
  DATABASE_URL,
} = process.env;
export const mail = process.env.MAIL_HOST ?? 'mail';
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
export const again = [process.env.MAIL_HOST, process.env['NODE_ENV'], MAIL_FROM, DATABASE_URL];
