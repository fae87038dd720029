import { createServer } from 'node:http';
import pino, { destination, transport } from 'pino';

const LOG_FILE = '/var/log/shop/app.log';
//               ^^^^^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file /var/log/shop/app.log; write to stdout and let the platform keep the stream.

export const plain = pino(destination('app.log'));
//                                    ^^^^^^^^^ no-log-file: Logs go to the file app.log; write to stdout and let the platform keep the stream.
export const named = pino({ level: 'info' }, pino.destination({ dest: LOG_FILE, sync: false }));
export const threaded = pino(transport({ target: 'pino/file', options: { destination: './logs/app.log', mkdir: true } }));
//                                                                                    ^^^^^^^^^^^^^^^^ no-log-file: Logs go to the file ./logs/app.log; write to stdout and let the platform keep the stream.
export const several = pino({
  transport: {
    targets: [
      { target: 'pino-pretty', options: {} },
      { target: 'pino/file', options: { destination: `${process.env.LOG_DIR}/app.log` } },
//                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to a file; write to stdout and let the platform keep the stream.
      { target: 'pino-roll', options: { file: 'logs/app', frequency: 'daily' } },
//                                            ^^^^^^^^^^ no-log-file: Logs go to the file logs/app; write to stdout and let the platform keep the stream.
    ],
  },
});

const server = createServer((_request, response) => response.end());
server.listen(process.env.PORT, () => plain.info('ready'));
process.on('SIGTERM', () => server.close());
