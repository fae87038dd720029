exports.send = (text) =>
  fetch('https://api.telegram.org/bot6123456789:AAHkx7Yq2LmN4pRsT6uVw8XyZ0aBcDeFgHi/sendMessage', { method: 'POST', body: text });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
exports.ask = (chat) => fetch(`https://api.telegram.org/bot6123456780:AAHkx7Yq2LmN4pRsT6uVw8XyZ0aBcDeFgHi/getChat?chat_id=${chat}`);
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret

// The one of the environment, and an article.
exports.own = () => fetch(`https://api.telegram.org/bot${process.env.BOT_TOKEN}/getMe`);
exports.page = 'https://blog.acme.com/robot6123456789:about-the-bots-of-our-house-and-more';
