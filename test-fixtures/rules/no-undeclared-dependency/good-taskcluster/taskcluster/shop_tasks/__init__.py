from msgspec import Meta

UNIT = Meta(description="A unit of work")
