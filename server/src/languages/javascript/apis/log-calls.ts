import { type ApiTable, type Call, call, type FactBody, type Row } from '../api-table';
import { loggedValues } from '../logged-values';
import { rangeOf } from '../syntax';

type Rows = Readonly<Record<string, Row<'log-call'>>>;

const levels = ['trace', 'debug', 'verbose', 'info', 'log', 'warn', 'warning', 'error', 'fatal'];

function writes(structured: boolean, name: string): Row<'log-call'> {
  return call((made): FactBody<'log-call'> => {
    const redacts = redactsOf(made.maker);
    return {
      api: `${name}.${made.method ?? 'log'}`,
      structured,
      arguments: loggedValues(made),
      ...(redacts.length > 0 && { redacts }),
    };
  });
}

const structuredLog = writes(true, 'logger');

/** Paths that a pino masks: `redact: ['password']`, `redact: { paths }`, also of the parent of a child logger. */
export function redactsOf(made: Call | undefined): string[] {
  let maker = made;
  for (let depth = 0; maker && depth < 4; depth++) {
    for (const name of ['redact', 'logger.redact']) {
      const found = maker.optionExpression(name);
      if (typeof found === 'string') continue;
      const reader = maker;
      const paths = maker.objectOf(found) ? maker.memberOf(found, 'paths') : found;
      const elements = typeof paths === 'string' ? [] : (maker.elements(paths) ?? []);
      const texts = elements.flatMap((element) => {
        const value = reader.value(element);
        return value.kind === 'literal' ? [String(value.value)] : [];
      });
      if (texts.length > 0) return texts;
    }
    const serialized = serializedKeys(maker);
    if (serialized.length > 0) return serialized;
    maker = maker.maker;
  }
  return [];
}

/** Keys whose values a bunyan or pino writes through a function that masks them, as its name says: `serializers: { token: sanitise }`. */
function serializedKeys(maker: Call): string[] {
  const found = maker.optionExpression('serializers');
  const table = typeof found === 'string' ? undefined : maker.objectOf(found);
  return (table?.properties ?? []).flatMap((property) => {
    if (property.type !== 'Property' || property.computed) return [];
    const { key, value } = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
    return name !== undefined && masks.test(maker.text(rangeOf(value))) ? [name] : [];
  });
}

const masks = /saniti[sz]e|redact|mask|scrub|censor|obfuscate|anonymi[sz]e|desensiti[sz]e|\bstrip|\bhide/i;

/** Methods of each of a package's loggers. */
function loggers(makers: readonly string[], methods: readonly string[] = levels): Rows {
  const paths = makers.flatMap((maker) => methods.map((method) => (maker === 'default' ? method : `${maker}.${method}`)));
  return { [paths.join(' | ')]: structuredLog };
}

const fastifyHandlers = ['get', 'post', 'put', 'delete', 'patch', 'options', 'head', 'all']
  .flatMap((method) => [`default().${method}(1,0)`, `default().${method}(2,0)`])
  .concat('default().addHook(1,0)', 'default().setErrorHandler(0,1)', 'FastifyRequest()', 'default()');

/** Calls that write to a log. Sources: each package's documentation, at the version named. */
export const logCalls: ApiTable<'log-call'> = {
  console: { 'log | info | error | warn | debug | trace | dir | table': writes(false, 'console') },
  'winston@3': loggers(
    ['default', 'createLogger()', 'loggers.get()', 'loggers.add()', 'Logger()'],
    [...levels, 'http', 'silly', 'crit', 'alert', 'emerg', 'notice'],
  ),
  'pino@9': loggers(['default()', 'pino()', 'Logger()']),
  'bunyan@1': loggers(['createLogger()', 'default()', 'Logger()']),
  'log4js@6': loggers(['getLogger()', 'Logger()'], [...levels, 'mark']),
  'loglevel@1': loggers(['default', 'getLogger()']),
  'tslog@4': loggers(['Logger()'], [...levels, 'silly']),
  'consola@3': loggers(
    ['default', 'consola', 'createConsola()', 'default.withTag()', 'consola.withTag()'],
    [...levels, 'success', 'ready', 'start', 'box', 'fail'],
  ),
  'signale@1': loggers(['default', 'Signale()'], [...levels, 'success', 'note', 'await', 'complete', 'start', 'pending']),
  'roarr@7': loggers(['Roarr', 'default']),
  'fastify@5': loggers(fastifyHandlers.map((handler) => `${handler}.log`)),
  '@nestjs/common@11': loggers(['Logger()', 'Logger', 'ConsoleLogger()']),
  'nestjs-pino@4': loggers(['Logger()', 'PinoLogger()']),
};
