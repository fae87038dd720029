import Stripe from 'stripe';

export const one = new Stripe(process.env.STRIPE_KEY);
