module.exports = require(`./config/${process.env.APP_ENV}.json`);
