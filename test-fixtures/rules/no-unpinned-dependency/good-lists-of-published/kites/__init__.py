import humanize
import tornado
import yaml

print(humanize, tornado, yaml)
