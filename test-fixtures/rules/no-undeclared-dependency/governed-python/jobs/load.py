import yaml
#      ^^^^ no-undeclared-dependency: pyyaml is imported but declared nowhere; add it to requirements.txt.


def shape(path):
    with open(path) as file:
        return yaml.safe_load(file)
