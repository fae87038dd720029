import pg from 'pg';

export const pay = new pg.Pool();
