import yaml
#      ^^^^ no-undeclared-dependency: pyyaml is imported but declared nowhere; add it to markers/pyproject.toml.
import tzdata

ZONES = yaml.SafeLoader, tzdata
