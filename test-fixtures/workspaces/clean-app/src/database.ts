import { Sequelize } from 'sequelize';
import { config } from './config.js';

export const database = new Sequelize(config.databaseUrl);
