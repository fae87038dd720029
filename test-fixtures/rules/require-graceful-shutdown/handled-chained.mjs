import express from 'express';

const server = express().listen(process.env.PORT);
process.on('SIGINT', () => server.close()).on('SIGTERM', () => server.close());
