import Stripe from 'stripe';

export const two = new Stripe(process.env.STRIPE_KEY);
