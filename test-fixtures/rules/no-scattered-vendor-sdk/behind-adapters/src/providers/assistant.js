import OpenAI from 'openai';

export const assistant = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
