def seed_database():
    pass


def reset_password():
    pass
