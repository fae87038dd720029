def load(users):
    users.create(name="ada", password="blue123")
