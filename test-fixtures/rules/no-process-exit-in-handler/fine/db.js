export async function connect() {
  if (!process.env.DATABASE_URL) process.exit(1);
}
