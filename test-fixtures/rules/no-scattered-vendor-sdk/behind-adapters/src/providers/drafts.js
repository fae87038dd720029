import OpenAI from 'openai';

export const drafts = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
