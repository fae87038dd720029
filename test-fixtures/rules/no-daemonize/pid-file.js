const fs = require('node:fs');
const path = require('node:path');
const os = require('node:os');
const { spawn } = require('node:child_process');
const express = require('express');

const app = express();
fs.writeFileSync('/var/run/shop.pid', process.pid.toString());
// <- no-daemonize: A PID file is a daemon’s; run in the foreground and let the platform keep track of the process.
fs.writeFile(path.join(os.tmpdir(), 'shop.pid'), `${process.pid}`, () => {});
// <- no-daemonize: A PID file is a daemon’s; run in the foreground and let the platform keep track of the process.

if (process.argv.includes('--daemon')) {
  spawn(process.execPath, [__filename], { detached: true, stdio: 'ignore' }).unref();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-daemonize: `child_process.spawn` starts this program again in the background; run in the foreground and let the platform restart it.
  process.exit();
}
const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
