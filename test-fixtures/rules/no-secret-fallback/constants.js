import { connect } from './db.js';

const DEFAULT_SECRET = 'keyboard cat';
//                     ^^^^^^^^^^^^^^ no-secret-fallback: JWT_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
const fallbackPassword = 'hunter2';
//                       ^^^^^^^^^ no-secret-fallback: DB_PASSWORD falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
const defaults = { apiToken: 'f3a9c1d27b8e4056' };
//                           ^^^^^^^^^^^^^^^^^^ no-secret-fallback: API_TOKEN falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
const none = '';

export const jwt = process.env.JWT_SECRET || DEFAULT_SECRET;
export const db = connect({ password: process.env.DB_PASSWORD ?? fallbackPassword, retry: fallbackPassword });
export const token = process.env.API_TOKEN || defaults.apiToken;
export const cookie = process.env.COOKIE_SECRET || none;
export const chained = (process.env.SESSION_SECRET || process.env.OLD_SESSION_SECRET) || 'letmein';
//                                                                                       ^^^^^^^^^ no-secret-fallback: OLD_SESSION_SECRET falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
