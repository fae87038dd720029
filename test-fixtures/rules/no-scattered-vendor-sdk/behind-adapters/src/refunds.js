import Stripe from 'stripe';

export const refunds = new Stripe(process.env.STRIPE_SECRET_KEY);
