import type OpenAI from 'openai';
import pg from 'pg';

export const types: [OpenAI | undefined, unknown] = [undefined, pg.Pool];
