import axios from 'axios';
import ms from 'ms';

const TELEGRAM = 'https://api.telegram.org/bot6123456789:AAHk3Lq9ZrT7vXy2WbNc8PdFmGs5JhUiOeQ/sendMessage';

export async function announce(client) {
  const since = Date.now() - ms('1d');
  await axios.post(TELEGRAM, { chat_id: '@guild', text: `guilds: ${client.guilds.cache.size} since ${since}` });
  await axios.get('http://stats.guild.lan/push').catch(() => {});
  await axios.get('https://metrics.prod.guildkeeper.io/ping', {
    headers: { Authorization: 'Basic Z3VpbGQ6dDBwLXMzY3JldC1wYXNz' },
  });
}
