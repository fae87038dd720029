import OpenAI from 'openai';
import pg from 'pg';

export const a = [new OpenAI(), pg.Pool];
