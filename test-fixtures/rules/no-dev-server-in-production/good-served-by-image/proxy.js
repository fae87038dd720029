import express from 'express';

const server = express().listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
