import * as genai from '@google/genai';
//                      ^^^^^^^^^^^^^ no-scattered-vendor-sdk

export const summary = () => new genai.GoogleGenAI({}).models.list();
