import express from 'express';
import { client } from './billing/stripe-client.js';
import { invoices } from './invoices.js';
import { orders } from './orders.js';
import { assistant } from './providers/assistant.js';
import { drafts } from './providers/drafts.js';
import { replies } from './providers/replies.js';
import { summaries } from './providers/summaries.js';
import { refunds } from './refunds.js';
import { sendText } from './sms.js';

const all = [client, invoices, orders, assistant, drafts, replies, summaries, refunds, sendText];
const server = express().listen(process.env.PORT, () => all.length);
process.on('SIGTERM', () => server.close());
