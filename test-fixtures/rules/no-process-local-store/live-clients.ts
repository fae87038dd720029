import express from 'express';
import NodeCache from 'node-cache';
import { type BaseClient } from 'openid-client';
import twilio from 'twilio';

export const twilioClientCache = new NodeCache({ stdTTL: 10 });
export const formCache = new NodeCache({ stdTTL: 10 });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-process-local-store

class OidcClientCache {
  private readonly held: NodeCache;

  constructor() {
    this.held = new NodeCache();
  }

  get(): BaseClient | undefined {
    return this.held.get<BaseClient>('client');
  }
}

const clients = new OidcClientCache();
const app = express();
app.get('/forms/:id', (req, res) => {
  formCache.set(req.params.id, req.query);
  twilioClientCache.set('sms', twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN));
  res.json({ ready: clients.get() !== undefined });
});
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
