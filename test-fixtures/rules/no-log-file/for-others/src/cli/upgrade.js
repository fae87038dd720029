import winston from 'winston';

export function upgrade(password) {
  winston.configure({ transports: [new winston.transports.File({ filename: 'logs/upgrade.log' })] });
  console.log(`Password of the new administrator: ${password}`);
}
