from docutils import nodes

NODES = nodes
