from beanie import Document


class Dummy(Document):
    name: str
