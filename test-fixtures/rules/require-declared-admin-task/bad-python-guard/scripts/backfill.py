from shop.db import session
# <- require-declared-admin-task
from shop.models import User


def main():
    session.query(User).filter(User.state.is_(None)).update({"state": "new"})
    session.commit()


if __name__ == "__main__":
    main()
