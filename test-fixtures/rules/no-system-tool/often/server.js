const { execFile } = require('child_process');
const http = require('http');

const convert = (from, to, done) => execFile('ffmpeg', ['-i', from, to], done);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool: Nothing declares `ffmpeg`, so it may be missing where this runs; install it in the image or use a package instead.
const cut = (from, to, done) => execFile('ffmpeg', ['-i', from, '-t', '30', to], done);
const mute = (from, to, done) => execFile('ffmpeg', ['-i', from, '-an', to], done);
const still = (from, to, done) => execFile('ffmpeg', ['-i', from, '-frames:v', '1', to], done);
const measure = (from, done) => execFile('ffprobe', ['-i', from], done);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool

const steps = { convert, cut, mute, still, measure };
const server = http.createServer((req, res) => steps[req.url.slice(1)]('in.mp4', 'out.mp4', () => res.end()));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
