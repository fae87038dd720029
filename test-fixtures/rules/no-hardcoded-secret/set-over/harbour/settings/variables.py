import os


def apply_env_settings(settings):
    settings.update({name[8:]: text for name, text in os.environ.items() if name.startswith("HARBOUR_")})
