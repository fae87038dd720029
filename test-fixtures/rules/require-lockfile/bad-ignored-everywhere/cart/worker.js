import pg from 'pg';

export const cart = new pg.Pool();
