import os

bind = f"0.0.0.0:{os.environ['PORT']}"
workers = 4
daemon = True
# <- no-daemonize
