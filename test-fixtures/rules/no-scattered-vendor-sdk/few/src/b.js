import OpenAI from 'openai';
import pg from 'pg';

export const b = [new OpenAI(), pg.Pool];
