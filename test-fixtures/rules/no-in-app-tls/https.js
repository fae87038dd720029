import { readFileSync } from 'node:fs';
import https from 'node:https';

const credentials = { key: readFileSync('certs/key.pem'), cert: readFileSync('certs/cert.pem') };
const server = https.createServer(credentials, (req, res) => res.end());
//             ^^^^^^^^^^^^^^^^^^ no-in-app-tls: The service holds its own certificate; speak plain HTTP on the port and leave TLS to the platform’s router.
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
