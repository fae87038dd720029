import Stripe from 'stripe';

export const four = new Stripe(process.env.STRIPE_KEY);
