import express from 'express';
import { isRunningLocally, settings } from './settings.mjs';

export const app = express();

if (isRunningLocally) {
  app.listen(3132);
}
if (settings.isOpen) {
  const server = app.listen(3000);
  //                        ^^^^ no-hardcoded-port
  process.on('SIGTERM', () => server.close());
}
