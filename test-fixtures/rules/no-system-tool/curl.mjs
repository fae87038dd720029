import { execa } from 'execa';
import http from 'node:http';

const server = http.createServer(async (req, res) => {
  const { stdout } = await execa('curl', ['-s', process.env.RATES_URL]);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  res.end(stdout);
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
