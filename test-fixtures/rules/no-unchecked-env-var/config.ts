export const secret = process.env.SESSION_SECRET!;
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var: SESSION_SECRET may be missing, and nothing notices at startup; check it there and fail with its name.
export const queue = process.env.QUEUE_URL as string;
//                   ^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var
export const bucket = process.env['BUCKET']!.trim();
//                    ^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var
export const workers = Number(process.env.WORKERS!);
//                            ^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var

export const region = process.env.APP_REGION ?? 'eu';
if (!process.env.SMTP_HOST) throw new Error('SMTP_HOST is not set');
export const smtp = process.env.SMTP_HOST!;
export const name = process.env.APP_NAME;
export const fallback = process.env.THEME! || 'light';
export const other = { env: { A: '1' } }.env.A!;
export const queue = process.env.QUEUE as unknown as string;
//                   ^^^^^^^^^^^^^^^^^ no-unchecked-env-var
export const topic = <string>process.env.TOPIC;
//                           ^^^^^^^^^^^^^^^^^ no-unchecked-env-var
export const color = process.env.COLOR as unknown;
