import stripe
#      ^^^^^^ no-scattered-vendor-sdk

charge = stripe.Charge
