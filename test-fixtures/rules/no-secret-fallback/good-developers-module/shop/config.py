from environs import Env


class BaseConfig:
    env = Env()
    TAG_AUTH = env('TAG_AUTH', default='')


class DevelopmentConfig:
    env = Env()
    TAG_AUTH = env.str('TAG_AUTH', default='SMijm6Rii1nctiBFRb1Rdw')
