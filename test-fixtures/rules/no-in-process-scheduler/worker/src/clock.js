import cron from 'node-cron';

cron.schedule('0 7 * * *', () => console.log('mails'));
setInterval(() => console.log('alive'), 120_000);
