import express from 'express';

const app = express();
app.listen(process.env.PORT);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGUSR2'] as const) {
  process.on(signal, () => process.exit(128));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-abrupt-shutdown: SIGTERM ends the process at once, with requests and jobs half done; close the server and connections first.
}
