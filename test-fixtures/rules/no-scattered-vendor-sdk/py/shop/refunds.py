from stripe.error import StripeError
#    ^^^^^^^^^^^^ no-scattered-vendor-sdk: 4 modules speak to Stripe through its SDK; put it behind one module of the app.

errors = (StripeError,)
