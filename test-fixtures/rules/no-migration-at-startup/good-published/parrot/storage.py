from sqlalchemy import MetaData, create_engine, inspect

metadata = MetaData()


class Storage:
    def __init__(self, uri):
        self.engine = create_engine(uri)
        if not inspect(self.engine).has_table("phrases"):
            self.create()

    def create(self):
        metadata.create_all(self.engine)

    def drop(self):
        metadata.drop_all(self.engine)
