const http = require('http');

const web = http.createServer().listen(process.env.PORT);
const admin = http.createServer().listen(process.env.ADMIN_PORT);
process.on('SIGTERM', () => process.exit(0));
// <- no-abrupt-shutdown
