import { asyncExitHook } from 'exit-hook';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
asyncExitHook(async () => { server.close(); }, { wait: 300 });
