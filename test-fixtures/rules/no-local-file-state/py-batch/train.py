import json
import shutil
from argparse import ArgumentParser
from pathlib import Path


def fetch(source, target):
    archive = str(Path(target).joinpath("data.zip"))
    shutil.copyfile(source, archive)


if __name__ == "__main__":
    parser = ArgumentParser(description="One step of the pipeline")
    parser.add_argument("--source")
    parser.add_argument("--base")
    args = parser.parse_args()
    fetch(args.source, args.base)
    with open(str(Path(args.base).joinpath("params.json")), "w") as out:
        json.dump(vars(args), out)
