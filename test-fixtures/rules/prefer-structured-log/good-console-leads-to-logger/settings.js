import log4js from 'log4js';

export function settle() {
  const logger = log4js.getLogger('console');
  console.log = logger.info.bind(logger);
  console.warn = logger.warn.bind(logger);
  console.error = (...words) => logger.error(words.join(' '));
}
