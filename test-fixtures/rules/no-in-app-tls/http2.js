const fs = require('fs');
const { createSecureServer } = require('http2');

const server = createSecureServer({ pfx: fs.readFileSync('shop.pfx') });
//             ^^^^^^^^^^^^^^^^^^ no-in-app-tls
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
