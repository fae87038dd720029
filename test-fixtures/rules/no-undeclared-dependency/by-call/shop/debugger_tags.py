from django import template

register = template.Library()


@register.filter
def pdb(value):
    __import__("pdb").set_trace()
    return value


@register.filter
def wdb(value):
    __import__("wdb").set_trace()
    return value


@register.filter
def shown(value):
    return __import__("yaml").dump(value)
#                      ^^^^ no-undeclared-dependency: pyyaml is imported but declared nowhere; add it to Pipfile.
