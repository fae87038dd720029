// Loggers that write to the standard streams, in all the ways they name them.
import { createServer } from 'node:http';
import bunyan from 'bunyan';
import log4js from 'log4js';
import morgan from 'morgan';
import pino from 'pino';
import winston from 'winston';

export const pinos = [
  pino(),
  pino(pino.destination(1)),
  pino(pino.destination({ fd: 2 })),
  pino({ transport: { target: 'pino/file', options: { destination: 1 } } }),
  pino({ transport: { target: 'pino-pretty' } }),
  pino(pino.destination('/dev/stdout')),
];
export const winstons = winston.createLogger({
  transports: [new winston.transports.Console(), new winston.transports.File({ filename: '/dev/stderr' })],
});
export const bunyans = bunyan.createLogger({ name: 'shop', streams: [{ stream: process.stderr }] });
log4js.configure({ appenders: { out: { type: 'stdout' } }, categories: { default: { appenders: ['out'], level: 'info' } } });
export const access = [morgan('tiny'), morgan('tiny', { stream: { write: (line) => winstons.info(line) } })];

if (process.env.NODE_ENV !== 'production') {
  winstons.add(new winston.transports.File({ filename: 'debug.log' }));
}
/** Has the name of a transport and is none. */
class File {
  constructor(readonly options: { filename: string }) {}
}
export const upload = new File({ filename: 'app.log' });

const server = createServer((_request, response) => response.end());
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
