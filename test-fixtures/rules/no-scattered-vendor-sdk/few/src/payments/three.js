import Stripe from 'stripe';

export const three = new Stripe(process.env.STRIPE_KEY);
