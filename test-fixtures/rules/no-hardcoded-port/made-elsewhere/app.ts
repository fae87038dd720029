import express from 'express';

export function createApp() {
  const app = express();
  app.use(express.json());
  return app;
}

export class Site {
  readonly app: express.Application;

  constructor() {
    this.app = express();
  }
}
