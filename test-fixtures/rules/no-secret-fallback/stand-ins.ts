import OpenAI from 'openai';
import { Resend } from 'resend';
import Stripe from 'stripe';

// Where nobody has an account with the provider the client can still be made, and every call is refused.
export const chat = new OpenAI({ apiKey: process.env.OPENAI_API_KEY || 'sk-proj-' });
export const mail = new Resend(process.env.RESEND_API_KEY || 're_132');
export const billing = new Stripe(process.env.STRIPE_SECRET_KEY || 'sk_nothing');
export const live = new Stripe(process.env.STRIPE_LIVE_SECRET_KEY || 'sk_live_<CHANGE_ME>');
export const casts = { apiKey: process.env.NEYNAR_SECRET_KEY || '00000000-000-0000-000-000000000000' };
export const slides = { authSecret: process.env.TRANSLOADIT_SECRET || 'just empty text' };
export const food = { key: process.env.FDC_API_KEY ?? 'DEMO_KEY' };
export const session = { secret: process.env.SESSION_SECRET || 'sk_secret' };
//                                                             ^^^^^^^^^^^ no-secret-fallback

declare function requireEnv(name: string, purpose: string): string;
export const qualityKey = requireEnv('QUALITY_API_KEY', 'Quality-check-9');
