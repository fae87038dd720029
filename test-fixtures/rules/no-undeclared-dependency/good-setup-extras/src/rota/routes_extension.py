from docutils import nodes
from sphinx.util.docstrings import prepare_docstring
from sphinxcontrib import httpdomain
from sphinxcontrib.autohttp.common import http_directive


def setup(app):
    app.add_node(nodes.note)
    return [httpdomain, http_directive, prepare_docstring]
