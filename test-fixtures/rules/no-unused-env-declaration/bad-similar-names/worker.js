console.log(process.env.MAIL_SENDER);
