import json

dumps = json.dumps
