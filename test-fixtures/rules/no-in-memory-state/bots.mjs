import slack from '@slack/bolt';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { Bot } from 'grammy';
import TelegramBot from 'node-telegram-bot-api';
import { Telegraf } from 'telegraf';

const carts = new Map();
const scores = {};
const users = {};
const games = new Map();
const asked = {};
let messages = 0;
let since;

const shop = new Telegraf(process.env.SHOP_TOKEN);
shop.start((ctx) => {
  carts.set(ctx.from.id, []);
//^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
});

const quiz = new Bot(process.env.QUIZ_TOKEN);
quiz.on('message:text', (ctx) => {
  scores[ctx.from.id] = ctx.message.text;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
});

const form = new TelegramBot(process.env.FORM_TOKEN, { polling: true });
form.onText(/\/start/, (message) => {
  users[message.chat.id] = { step: 1 };
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
});

const guild = new Client({ intents: [GatewayIntentBits.Guilds] });
guild.on(Events.ClientReady, (ready) => {
  since = ready.user.tag;
});
guild.on(Events.InteractionCreate, (interaction) => {
  games.set(interaction.user.id, interaction.options);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
});
guild.on('messageCreate', () => {
  messages += 1;
//^^^^^^^^^^^^^ no-in-memory-state
  console.log(messages, since);
});

const desk = new slack.App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });
desk.command('/desk', async ({ body, ack }) => {
  asked[body.user_id] = body.text;
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
  await ack();
});

shop.launch();
quiz.start();
guild.login(process.env.GUILD_TOKEN);
await desk.start(process.env.PORT);
process.once('SIGTERM', () => desk.stop());
