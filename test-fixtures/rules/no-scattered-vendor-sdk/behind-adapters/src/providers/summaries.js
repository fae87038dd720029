import OpenAI from 'openai';

export const summaries = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
