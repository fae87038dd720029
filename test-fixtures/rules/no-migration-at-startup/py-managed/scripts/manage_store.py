from store import Store

if __name__ == "__main__":
    Store().raise_schema()
