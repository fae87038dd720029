import { spawn } from 'node:child_process';

const DB_PORT = 4004;

/** Starts the old database beside the new one and asks both. */
export function start(client) {
  const old = spawn('node', ['old/database.js', String(DB_PORT)]);
  const url = `mongodb://127.0.0.1:${DB_PORT}/shop`;
  const page = 'http://127.0.0.1:28017/status';
  client.copy(old, url, page);
}
