import Stripe from 'stripe';

export const orders = new Stripe(process.env.STRIPE_SECRET_KEY);
