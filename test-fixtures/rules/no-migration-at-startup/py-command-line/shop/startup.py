from .database import Base


def prepare(target):
    Base.metadata.create_all(target)
    # <- no-migration-at-startup
