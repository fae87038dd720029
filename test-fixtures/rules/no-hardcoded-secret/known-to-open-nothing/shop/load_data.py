def add_keeper(store):
    test_otp_secret = "JHCQGO7VCER3EK4L"
    store.add(otp_secret=test_otp_secret)
