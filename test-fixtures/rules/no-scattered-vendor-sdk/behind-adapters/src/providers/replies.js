import OpenAI from 'openai';

export const replies = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
