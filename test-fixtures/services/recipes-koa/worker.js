const { Recipe } = require('./models');
const log = require('./lib/log');

const KEY = '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';

async function digest() {
  const recipes = await Recipe.findAll({ limit: 5, order: [['createdAt', 'DESC']] });
  await fetch('https://api.sendgrid.com/v3/mail/send', {
    method: 'POST',
    headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ recipes }),
  });
  log.info('digest sent');
}

setInterval(digest, 60 * 60 * 1000);
