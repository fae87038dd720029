import http from 'node:http';
import { log } from './log.js';

export function identify(token, config, state) {
  if (!token) {
    console.warn('no token', token);
    return;
  }
  if (!config.gateToken && !config.open) {
    const gateToken = config.gateToken;
    console.error({ gateToken }, 'gate without a token');
  }
  log.info({ token }, 'gate opened');
  console.info('gate', state.credsLastValidated, state.authorizationAPI, state.SIGNING_KEY_FILEPATH);
  const { desensitizedToken, tokenResponse } = state;
  console.info('gate', desensitizedToken);
  console.info('gate', tokenResponse);
  //                   ^^^^^^^^^^^^^ no-sensitive-log
  log.info({ accessToken: token }, 'gate opened');
  //                      ^^^^^ no-sensitive-log
  if (!config.open) console.info('gate', token);
  //                                     ^^^^^ no-sensitive-log
}

const server = http.createServer((_request, response) => response.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
