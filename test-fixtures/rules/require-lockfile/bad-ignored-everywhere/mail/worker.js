import pg from 'pg';

export const mail = new pg.Pool();
