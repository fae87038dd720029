import express from 'express';
import './a.js';
import './b.js';
import './c.js';
import './types.ts';
import './payments/one.js';
import './payments/two.js';
import './payments/three.js';
import './payments/four.js';

const server = express().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
