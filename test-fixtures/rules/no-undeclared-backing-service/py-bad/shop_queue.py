def make_channel(driver):
    return driver.BlockingConnection().channel()
