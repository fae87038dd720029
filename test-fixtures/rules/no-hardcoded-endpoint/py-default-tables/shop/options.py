import argparse
import os


def get_string(name, default, description):
    return os.environ.get(name, default)


def read_options():
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--model-url",
        type=str,
        default="http://model.shop.svc.cluster.local:8000/predict",
    )
    return vars(parser.parse_known_args()[0])
