const cp = require('child_process');
const http = require('http');
const path = require('path');

// A local function, and programs that are everywhere or the runtime's own.
const spawn = (name) => ({ name });
spawn('ffmpeg');
cp.spawn('node', ['job.js']);
cp.spawn(process.execPath, ['job.js']);
cp.spawn(require('renderer').path, ['render', 'page.html']);
cp.execFile('df', ['-h'], () => {});
cp.exec('ls -la | sort -r && echo done', () => {});
cp.spawn('npx', ['--no-install', 'job']);
cp.fork('./job.js');
// Programs of the app's own, and what nobody knows here.
cp.spawn(path.join(__dirname, 'bin/render'), []);
cp.spawn('./bin/render', []);
cp.exec('./scripts/report.sh', () => {});
cp.spawn(process.env.FFMPEG_PATH, ['-version']);
if (process.env.NODE_ENV !== 'production') cp.exec('ngrok http 3000', () => {});
const regex = /x/.exec('ffmpeg');

const server = http.createServer((req, res) => res.end(String(regex)));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
