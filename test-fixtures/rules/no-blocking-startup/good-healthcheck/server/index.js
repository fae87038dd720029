import express from 'express';
import codes from '../extra/codes.json' with { type: 'json' };

const name = process.env.PLUGIN;
export const plugin = () => import(`./plugins/${name}.js`);
const server = express().listen(process.env.PORT, () => console.log(codes));
process.on('SIGTERM', () => server.close());
