import os
from pathlib import Path

BASE = Path("/home/maria/projects/shop")
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path: This path lies in the home of maria on one machine; name it relative to the source or read it from the environment.
MODEL_PATH = r"C:\Users\maria\models\rates.pkl"
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
CACHE = os.path.join("/Users/tom/Library/Caches", "shop")
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path


def load(name):
    with open(f"/home/maria/data/{name}.csv") as file:
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
        return file.read()


IMAGE_DIR = "/home/maria/shop/photos"
#           ^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
