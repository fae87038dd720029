import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';

const page = readFileSync('/home/deployer/pages/index.html');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
const server = createServer((_request, response) => response.end(page));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
