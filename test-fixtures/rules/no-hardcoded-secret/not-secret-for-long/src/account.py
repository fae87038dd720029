NEW_PHONE = "new-pho"
NEW_PHONE_PASSWORD_CONFIRMED = "new-pho-password-confirmed"
OLD_PHONE_PASSWORD = "grandmasters"
#                    ^^^^^^^^^^^^^^ no-hardcoded-secret
