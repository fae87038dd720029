import type { TlsServerFact } from '../../../../../rules/facts';
import { type ApiTable, type Call, rows } from '../calls';

/** Keywords by which servers take a certificate. Source: Uvicorn 0.34, Flask 3 (Werkzeug), Tornado 6.4, Sanic 24, aiohttp 3.11, Quart 0.20. */
const keywords = ['ssl_certfile', 'ssl_keyfile', 'certfile', 'ssl_context', 'ssl_options', 'ssl'];

const server = (call: Call): TlsServerFact => ({ kind: 'tls-server', range: call.calleeRange, place: call.place });

/** What comes from the environment is no file, and `adhoc` makes a certificate for a developer. */
function withCertificate(call: Call): TlsServerFact | undefined {
  const given = keywords.some((keyword) => {
    const node = call.argument(undefined, keyword);
    if (!node) return false;
    const value = call.module.value(node);
    return value.kind !== 'env' && !(value.kind === 'literal' && (value.value === null || value.value === 'adhoc'));
  });
  return given ? server(call) : undefined;
}

/** Servers that terminate TLS themselves. Source: ssl of Python 3.13 and each server's documentation. */
export const tlsServers: ApiTable = {
  ...rows(
    [
      'uvicorn.run',
      'uvicorn.Config',
      'flask.Flask().run',
      'quart.Quart().run',
      'sanic.Sanic().run',
      'aiohttp.web.run_app',
      'werkzeug.serving.run_simple',
      'tornado.httpserver.HTTPServer',
      'flask_socketio.SocketIO().run',
      'gevent.pywsgi.WSGIServer',
    ],
    withCertificate,
  ),
  ...rows(['ssl.wrap_socket', 'ssl.SSLContext().wrap_socket', 'ssl.create_default_context().wrap_socket'], (call) =>
    call.isTrue(undefined, 'server_side') ? server(call) : undefined,
  ),
  ...rows(['grpc.ssl_server_credentials'], server),
};
