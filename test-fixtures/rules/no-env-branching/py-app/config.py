class DevelopmentConfig:
    SIZE = 1


class ProductionConfig:
    SIZE = 2
