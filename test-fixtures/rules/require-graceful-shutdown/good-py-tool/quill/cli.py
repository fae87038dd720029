def main():
    print("written")
