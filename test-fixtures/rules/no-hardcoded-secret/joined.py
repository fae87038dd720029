private_token = "10659d70a223235b8f76d45a3023eca1147488d7"
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
authorization = "Token {}".format(private_token)
