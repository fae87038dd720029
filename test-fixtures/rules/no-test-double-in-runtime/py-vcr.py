import os

import vcr
#      ^^^ no-test-double-in-runtime: vcr is a fake of HTTP services in running code; use the service itself and keep the fake to the tests.
import vcr.stubs.httpx_stubs
from flask import Flask
from vcr.cassette import Cassette

app = Flask(__name__)
recorder = vcr.VCR(record_mode="none")
STUBS = (vcr.stubs.httpx_stubs, Cassette)

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
