import pg from 'pg';

export const search = new pg.Pool();
