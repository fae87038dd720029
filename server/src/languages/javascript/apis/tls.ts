import { type ApiTable, callOrConstruct, type Row } from '../api-table';

/** Options that hold a certificate or its key, in each library's words. */
const own = ['key', 'cert', 'pfx'];

/**
 * Servers that terminate TLS themselves. Sources: Node's https, http2 and tls; Fastify 5 (`https`), hapi 21 (`tls`), Nest 11
 * (`httpsOptions`), restify 11, Bun 1 (`tls`), Deno 2, uWebSockets.js 20, @hono/node-server 1 (`serverOptions`).
 */
export const tlsServers: ApiTable<'tls-server'> = {
  https: { createServer: withCertificate(0, own) },
  http2: { createSecureServer: withCertificate(0, own) },
  tls: { createServer: withCertificate(0, own) },
  spdy: { createServer: withCertificate(0, own) },
  fastify: { default: withCertificate(0, nested('https')), fastify: withCertificate(0, nested('https')) },
  '@hapi/hapi': { 'server | Server': withCertificate(0, nested('tls')) },
  '@nestjs/core': { 'NestFactory.create': withCertificate(-1, nested('httpsOptions')) },
  restify: { createServer: withCertificate(0, ['certificate', 'key', 'httpsServerOptions.key']) },
  bun: { serve: withCertificate(0, nested('tls')) },
  deno: { serve: withCertificate(0, own) },
  'uWebSockets.js': { SSLApp: withCertificate(0, ['key_file_name', 'cert_file_name']) },
  '@hono/node-server': { serve: withCertificate(0, nested('serverOptions')) },
};

function nested(option: string): string[] {
  return own.map((name) => `${option}.${name}`);
}

/** `position` -1: the last of the arguments. What comes from the environment is no file, and what is not in the text may be anything. */
function withCertificate(position: number, options: readonly string[]): Row<'tls-server'> {
  return callOrConstruct((made) => {
    const at = position < 0 ? (made.count ?? 0) - 1 : position;
    const isGiven = (option: string) =>
      typeof made.optionExpression(option, at) !== 'string' && made.option(option, at)?.kind !== 'env';
    return at >= 0 && options.some(isGiven) ? { range: made.calleeRange } : undefined;
  });
}
