import { type ApiTable, call } from '../api-table';

const perRequest = call<'request-log'>((made) => ({ range: made.calleeRange }));

/** Middleware that writes a line per request and gives it no id by itself. Sources: each package's documentation, at the version named. */
export const requestLogs: ApiTable<'request-log'> = {
  'morgan@1': { default: perRequest },
  'koa-morgan@1': { default: perRequest },
  'koa-logger@4': { default: perRequest },
  'express-winston@4': { 'logger | default.logger': perRequest },
  'express-bunyan-logger@1': { default: perRequest },
  'log4js@6': { connectLogger: perRequest },
};
