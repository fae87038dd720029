import { Sequelize } from 'sequelize';

export const database =
  process.env.NODE_ENV === 'production'
    ? new Sequelize('postgres://orders:hunter22@db.acme.internal:5432/orders')
    : new Sequelize({ dialect: 'sqlite', storage: './orders.sqlite' });
