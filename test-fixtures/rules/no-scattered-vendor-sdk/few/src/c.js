import OpenAI from 'openai';
import pg from 'pg';

export const c = [new OpenAI(), pg.Pool];
