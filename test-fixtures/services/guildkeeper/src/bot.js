import 'dotenv/config';
import { Client, GatewayIntentBits, Events } from 'discord.js';
import fs from 'node:fs';
import schedule from 'node-schedule';
import { onMessage } from './handlers/message.js';
import { announce } from './lib/notify.js';

const client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });

console.debug = () => {};

client.once(Events.ClientReady, (c) => {
  console.log(`ready as ${c.user.tag}`);
  fs.writeFileSync('bot.pid', String(process.pid));
});
client.on(Events.MessageCreate, onMessage);

schedule.scheduleJob('0 9 * * *', () => announce(client));

process.on('SIGINT', () => process.exit());

client.login(process.env.DISCORD_TOKEN);
