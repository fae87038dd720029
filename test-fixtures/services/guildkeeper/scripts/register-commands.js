import 'dotenv/config';
import { REST, Routes } from 'discord.js';

const rest = new REST().setToken(process.env.DISCORD_TOKEN);
await rest.put(Routes.applicationCommands('715208346701896724'), { body: [{ name: 'ping', description: 'pong' }] });
