import { Client } from 'discord.js';
import TelegramBot from 'node-telegram-bot-api';
import { Telegraf } from 'telegraf';

const shop = new Telegraf(process.env.SHOP_TOKEN);
shop.command('stop', () => process.exit(0));
//                         ^^^^^^^^^^^^^^^ no-process-exit-in-handler

const guild = new Client({ intents: [] });
guild.on('messageCreate', (message) => {
  if (message.content === '!restart') process.exit();
//                                    ^^^^^^^^^^^^^^ no-process-exit-in-handler
});
guild.on('shardDisconnect', () => process.exit(1));

const form = new TelegramBot(process.env.FORM_TOKEN, { polling: true });
form.on('polling_error', () => process.exit(1));

shop.launch();
guild.login(process.env.GUILD_TOKEN);
