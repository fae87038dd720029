const { QUEUE_URL, SENDER, SUBJECT } = process.env;
setInterval(() => console.log(QUEUE_URL, SENDER, SUBJECT), 1000);
