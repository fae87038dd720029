import { NodeHttpServer, NodeRuntime } from '@effect/platform-node';
import { createServer } from 'node:http';
const s = createServer();
s.listen(process.env.PORT);
NodeRuntime.runMain({});
