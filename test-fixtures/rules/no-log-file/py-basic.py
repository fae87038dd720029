import logging
import os

import uvicorn

logging.basicConfig(filename="app.log", filemode="a", level=logging.INFO)
#                            ^^^^^^^^^ no-log-file
log = logging.getLogger(__name__)

uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]))
