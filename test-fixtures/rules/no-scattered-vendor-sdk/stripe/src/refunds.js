import { Stripe as Client } from 'stripe';
//                                ^^^^^^ no-scattered-vendor-sdk

export const { refunds } = new Client(process.env.STRIPE_KEY);
