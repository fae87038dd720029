import pino from 'pino';

const logger = pino();
logger.on('level-change', (level) => console.info('level', level));
export default logger;
