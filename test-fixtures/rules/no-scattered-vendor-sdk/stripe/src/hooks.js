const { default: Stripe } = await import('stripe');
//                                        ^^^^^^ no-scattered-vendor-sdk

export const { webhooks } = new Stripe(process.env.STRIPE_KEY);
