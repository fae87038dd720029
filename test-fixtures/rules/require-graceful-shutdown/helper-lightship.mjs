import { createLightship } from 'lightship';
import http from 'node:http';
const server = http.createServer((q, s) => s.end());
server.listen(process.env.PORT);
const l = await createLightship();
l.registerShutdownHandler(() => server.close());
l.signalReady();
