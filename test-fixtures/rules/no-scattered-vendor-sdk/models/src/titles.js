import { ApiError, GoogleGenAI } from '@google/genai';
//                                     ^^^^^^^^^^^^^ no-scattered-vendor-sdk

export const title = () => new GoogleGenAI({}).models.list().catch((error) => (error instanceof ApiError ? '' : undefined));
