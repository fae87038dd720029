import os

import uvicorn

uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]))
