app = None
db = None
