import Stripe from 'stripe';

export const invoices = new Stripe(process.env.STRIPE_SECRET_KEY);
