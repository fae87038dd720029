function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

export const url = required('SEARCH_URL');
export const key = process.env.SEARCH_KEY as string | undefined;
export const level = (process.env.LOG_LEVEL ?? 'info') as string;
export const port = Number(process.env.PORT);
export const sent = (message: { env: Record<string, string> }) => message.env.TRACE_ID!;
if (process.env.SEARCH_HOST === undefined) process.exit(1);
export const host = process.env.SEARCH_HOST!;
