import express from 'express';
import './pay.cjs';
import './plans.js';
import './refunds.js';
import './hooks.js';

const server = express().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
