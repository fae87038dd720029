import * as cp from 'child_process';
import spawnAnywhere from 'cross-spawn';
import { execa, execaCommand } from 'execa';
import { exec, execFile, spawn } from 'node:child_process';
import http from 'node:http';
import { promisify } from 'node:util';
import shell from 'shelljs';
import { x } from 'tinyexec';

const run = promisify(exec);
const runFile = promisify(execFile);
const FFMPEG = 'ffmpeg';

const server = http.createServer(async (req, res) => {
  await execa('exiftool', ['-json', 'a']);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  await execaCommand('mogrify -resize 50% a.png');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  await x('ffprobe', ['-i', 'a']);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  await run('wkhtmltopdf a.html b.pdf');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  await runFile('gs', ['-sDEVICE=pdfwrite']);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  shell.exec('tesseract a.png out', { async: true });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  spawnAnywhere('unrar', ['x', 'a.rar']);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  spawn(FFMPEG, ['-i', 'a']);
//^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  cp['exec']('pdftk a cat output b');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  cp.exec(`mysqldump ${req.url} > x.sql`);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  spawn('sh', ['-c', 'pg_dump "$DATABASE_URL" | gzip']);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  res.end();
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());

// What version this is: where git is missing, nothing is lost.
let version = 'unknown';
try {
  version = cp.execSync('git rev-parse --short HEAD').toString();
} catch {}
console.log(version);
