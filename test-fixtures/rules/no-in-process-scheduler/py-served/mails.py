def send():
    print("sent")
