from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase


class PageTag(TaggedItemBase):
    content_object = ParentalKey("pages.Page", related_name="tagged_items")
