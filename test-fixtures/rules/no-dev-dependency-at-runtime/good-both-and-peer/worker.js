import pg from 'pg';
import native from 'pg-native';

export default [pg, native];
