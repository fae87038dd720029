import time

from orders import close

while True:
    print("closing")
    # <- prefer-structured-log
    close()
    time.sleep(1)
