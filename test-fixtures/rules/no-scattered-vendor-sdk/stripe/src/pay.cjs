const stripe = require('stripe')(process.env.STRIPE_KEY);
//                      ^^^^^^ no-scattered-vendor-sdk

module.exports = stripe.charges;
