def render(template, destination, **values):
    with open(template, encoding="utf-8") as source, open(destination, "w", encoding="utf-8") as output:
        output.write(source.read().format_map(values))


local_url = "postgresql://postgres:postgres@localhost/postgres"


def init(destination):
    """Writes the settings that somebody begins with."""
    render("shop.ini.tpl", destination, storage_url=local_url)
