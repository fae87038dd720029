console.log(process.env.GREETING, process.env.BATCH);
