import express from 'express';

const app = express();

function mount() {
  const api = express();
  process.on('uncaughtException', (error) => {
    console.error(error);
    process.exit(1);
  });
  process.once('SIGTERM', () => {
    server.close(() => process.exit(0));
  });
  return api;
}

app.use((request, response, next) => mount()(request, response, next));
app.get('/stop', () => {
  process.exit(1);
//^^^^^^^^^^^^^^^ no-process-exit-in-handler
});

const server = app.listen(process.env.PORT ?? 3000);
