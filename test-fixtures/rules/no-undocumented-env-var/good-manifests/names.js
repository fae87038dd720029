import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

const path = process.env.ENV_FILE ?? '.env';
if (existsSync(path)) loadEnvFile(path);

export const names = [
  process.env.SHOP_NAME ?? process.env.SHOP_SITE,
  process.env.LEDGER_FORMAT,
  process.env.QUEUE_TOPIC,
  process.env.STORE_USER,
  process.env.STATUS_KEY,
  process.env.SHOP_PLAYWRIGHT,
];
