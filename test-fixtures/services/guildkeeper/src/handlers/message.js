import { exec } from 'node:child_process';
import { createClient } from 'redis';
import levels from '../lib/levels.js';

const redis = createClient({ url: 'redis://10.8.0.3:6379' });
await redis.connect();

const cooldowns = new Set();
const OWNER = '184405311681986560';

export async function onMessage(msg) {
  if (msg.author.bot || cooldowns.has(msg.author.id)) return;
  cooldowns.add(msg.author.id);
  setTimeout(() => cooldowns.delete(msg.author.id), 30_000);
  levels.addXp(msg.author.id, 5);
  await redis.incr(`messages:${msg.guildId}`);
  if (msg.content === '!update' && msg.author.id === OWNER) {
    exec('git pull --rebase && npm install', () => process.exit(0));
  }
}
