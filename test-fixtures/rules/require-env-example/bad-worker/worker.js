const { QUEUE_URL, BATCH_SIZE = '10', NODE_ENV } = process.env;
//      ^^^^^^^^^ require-env-example: QUEUE_URL and 2 other variables are read, but nothing declares them; list them in .env.example.
const pause = process.env['PAUSE_SECONDS'];

setInterval(() => console.log(QUEUE_URL, BATCH_SIZE, NODE_ENV, pause), 1000);
