import { GoogleGenAI } from '@google/genai';
//                           ^^^^^^^^^^^^^ no-scattered-vendor-sdk: 4 modules speak to Google Gemini through its SDK; put it behind one module of the app.

const models = new GoogleGenAI({});
export const answer = () => models.models.list();
