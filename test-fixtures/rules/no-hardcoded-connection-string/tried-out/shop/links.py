import re

LINK = re.compile(r"https?://\S+")
LINK_TESTS = [
    ("see http://us:pa55@ex.co:42/a", ["http://us:pa55@ex.co:42/a"]),
]
for text, links in LINK_TESTS:
    assert LINK.findall(text) == links
