const { execSync, exec } = require('node:child_process');
const http = require('node:http');

function versionOf(command) {
  try {
    return execSync(command).toString();
  } catch {
    return undefined;
  }
}

const canResize = versionOf('convert -version') !== undefined;

const server = http.createServer((request, response) => {
  if (canResize) exec('convert in.png -resize 80x80 out.png', () => response.end());
  else response.end();
  exec('pdftotext in.pdf -', () => response.end());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
