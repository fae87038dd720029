import json
import os

ENGINES = json.loads(os.environ["ENGINES"])
