import * as stripe from 'stripe';
//                       ^^^^^^ no-scattered-vendor-sdk

export const plans = new stripe.Stripe(process.env.STRIPE_KEY).plans;
