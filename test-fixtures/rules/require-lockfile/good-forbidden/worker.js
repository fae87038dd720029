import pg from 'pg';

pg.defaults.poolSize = 5;
