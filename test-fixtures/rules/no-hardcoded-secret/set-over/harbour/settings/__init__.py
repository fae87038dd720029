from .deployments.common import *
from .variables import apply_env_settings

apply_env_settings(globals())
