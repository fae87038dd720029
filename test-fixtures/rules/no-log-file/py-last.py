import logging
import os

import uvicorn

logging.basicConfig(
    level=logging.INFO,
    filename="app.log",
    #        ^^^^^^^^^ no-log-file
)

uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]))
