bind = "0.0.0.0:8000"
#               ^^^^ no-hardcoded-port: Port 8000 is hardcoded; listen on the PORT of the environment.
workers = 4
