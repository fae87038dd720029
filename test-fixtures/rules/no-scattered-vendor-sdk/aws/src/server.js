import express from 'express';
import './uploads.js';
import './mails.js';
import './reports.js';
import './legacy.js';
import './aws/client.js';

const server = express().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
